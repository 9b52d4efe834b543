import { createApp } from 'vue';
import App from './App.vue';
import { pressOnce } from './components/press-once.js';
import { createPages } from './router.js';
import { rememberedLanguage, speak } from './text/i18n.js';
import { knownViewer } from './viewer/session.js';
import './theme/tokens.css';
import './theme/base.css';
import './theme/controls.css';

async function start(): Promise<void> {
  // Before anything is drawn: on a slow phone that takes longer than the answer.
  knownViewer().catch(() => undefined);
  const pages = createPages();
  const app = createApp(App).use(pages);
  await speak(rememberedLanguage());
  app.mount('#app');
  await pages.isReady();
}

/** A part of the code did not come: nothing of ours can say so but this. */
function tellFailure(): void {
  const place = document.getElementById('app');
  const textContent = '页面没有取全，请检查网络后刷新。The page did not load; please check the network and reload.';
  place?.replaceChildren(Object.assign(document.createElement('p'), { className: 'opening', textContent }));
}

pressOnce(document);
start().catch(tellFailure);
