/** Where a record stands, as it keeps it: a commune's codes (INSEE, department, employment zone) and name, with the point in degrees. */
export interface Place {
  insee: string;
  communeName: string;
  department: string;
  employmentZone: string;
  latitude: number;
  longitude: number;
}
