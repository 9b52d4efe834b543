const name = 'GLIBC_TUNABLES';
const hugePages = 'glibc.malloc.hugetlb=1';

/**
 * Has memory come in huge pages, if nobody has said otherwise: a password hash takes 64 MiB, of which the processor spends a
 * third on small pages (decision 0037). The C library reads its settings when a program begins, so that the program begins
 * once more, in the same process. Where there is no such library it ignores them.
 */
if (process.platform === 'linux') {
  const set = process.env[name];
  if (set === undefined)
    process.execve?.(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
      ...process.env,
      [name]: hugePages,
    } as Record<string, string>);
  // For this process alone: a database that it starts has a memory of its own.
  else if (set === hugePages) delete process.env[name];
}
