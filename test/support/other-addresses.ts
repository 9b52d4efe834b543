/**
 * Addresses that look like the one that is agreed on, and are not it. Whoever is sent to one of them with a code in its query
 * has given it away.
 *
 * @param agreed an http address with a port and a path, and nothing more
 */
export function otherAddresses(agreed: string): readonly string[] {
  const { protocol, host, hostname, port, pathname } = new URL(agreed);
  const origin = `${protocol}//${host}`;
  const upper = pathname.toUpperCase();
  return [
    `https://evil.example${pathname}`,
    `//evil.example${pathname}`,
    `https://evil.example/?${agreed}`,
    `https://evil.example#${agreed}`,
    `https://evil.example\\@${host}${pathname}`,
    `${protocol}//${host}@evil.example${pathname}`,
    `${protocol}//${hostname}.evil.example:${port}${pathname}`,
    `${protocol}//evil-${hostname}:${port}${pathname}`,
    `${protocol}//${hostname}:${port}.evil.example${pathname}`,
    `${protocol}//evil.example:${port}${pathname}`,
    `${protocol}//user@${host}${pathname}`,
    `${protocol}//user:password@${host}${pathname}`,
    `${protocol}//:@evil.example${pathname}`,
    `${protocol}//${hostname}:${Number(port) + 1}${pathname}`,
    `${protocol}//${hostname}${pathname}`,
    `https://${host}${pathname}`,
    `ftp://${host}${pathname}`,
    `${origin}${pathname}/`,
    `${origin}${pathname}/..`,
    `${origin}${pathname}/../evil`,
    `${origin}${pathname}/%2e%2e/evil`,
    `${origin}${pathname}%2f`,
    `${origin}${pathname}%00`,
    `${origin}${pathname}%0d%0aLocation:%20https://evil.example`,
    `${origin}${pathname};x`,
    `${origin}${pathname}.evil`,
    `${origin}${pathname}x`,
    `${origin}${pathname.slice(0, -1)}`,
    `${origin}/x${pathname}`,
    `${origin}/${pathname}`,
    `${origin}${upper}`,
    `${origin}/`,
    origin,
    pathname,
    'javascript:alert(1)//',
    'data:text/html,<script>alert(1)</script>',
    'urn:ietf:wg:oauth:2.0:oob',
    'shoudeng://callback',
    'about:blank',
    '',
  ];
}
