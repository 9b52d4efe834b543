import { DefaultApolloClient } from '@vue/apollo-composable';
import { createApp } from 'vue';
import App from './App.vue';
import { createGraphqlClient } from './graphql/client.js';
import { createPages } from './router.js';
import { i18n, rememberedLanguage, speak } from './text/i18n.js';
import './theme/tokens.css';
import './theme/base.css';
import './theme/controls.css';

async function start(): Promise<void> {
  const client = createGraphqlClient();
  const app = createApp(App).provide(DefaultApolloClient, client).use(i18n).use(createPages(client));
  await speak(rememberedLanguage());
  app.mount('#app');
}

void start();
