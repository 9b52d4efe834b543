import { benches } from './benches.js';

/** One bench in a process of its own, so that none leaves its heap or its compiled code to the next. */
const entry = benches[process.argv[2] ?? ''];
if (entry === undefined) throw new Error('there is no such bench');
const { bench } = await entry.load();
const bars = await bench();
process.send?.(bars, () => process.disconnect());
