import { keepFavourites } from './favourite.js';
import { checkForms } from './forms.js';
import { drawMaps } from './maps.js';
import { closeMenus } from './menu.js';
import { settleMessages } from './messages.js';
import { refreshResults } from './results.js';
import { suggestWhileTyping } from './suggest.js';

document.documentElement.classList.add('script');
settleMessages();
closeMenus();
checkForms();
keepFavourites();
suggestWhileTyping();
refreshResults();
drawMaps();
