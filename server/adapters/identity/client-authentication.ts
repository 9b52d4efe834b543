import * as openid from 'openid-client';

/** HTTP Basic, as OpenID presumes, unless the provider names the form alone. */
export function authentication(clientSecret: string): openid.ClientAuth {
  const [basic, form] = [openid.ClientSecretBasic(clientSecret), openid.ClientSecretPost(clientSecret)];
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const isForm = methods.includes('client_secret_post') && !methods.includes('client_secret_basic');
    return (isForm ? form : basic)(server, ...request);
  };
}
