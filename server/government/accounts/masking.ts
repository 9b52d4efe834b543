/** `138****0040` */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** `1499**********0017` */
export function maskIdNumber(idNumber: string): string {
  return idNumber.slice(0, 4) + '*'.repeat(Math.max(idNumber.length - 8, 0)) + idNumber.slice(-4);
}

/** `贺＊＊` */
export function maskName(name: string): string {
  const [first = '', ...others] = Array.from(name);
  return first + others.map((character) => (character === '·' ? character : '＊')).join('');
}
