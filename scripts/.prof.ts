import { check } from '@/utils/check/check';
import { kinds, rightNumbers } from '../tests/bench/kinds';
import { randomFrom, shuffled } from '../tests/bench/random';
import { circumstancesAt, shipmentOf } from '../tests/bench/subject';
import { recognise } from '@/utils/carriers/recognise';
const random = randomFrom(2026);
const shipments = shuffled(random, kinds.flatMap((kind) => rightNumbers(kind, 125, random).map((number) => shipmentOf(kind.carrier, number))));
const c = circumstancesAt('rest');
let s=0;
for (let i=0;i<100;i++) for (const x of shipments) s+=check(x,c).findings.length;
const byKind = new Map();
let t=performance.now(); const N=200;
for (let i=0;i<N;i++) for (const x of shipments) s+=check(x,c).findings.length;
console.log('M/s', shipments.length*N/(performance.now()-t)/1000);
t=performance.now();
for (let i=0;i<N;i++) for (const x of shipments) s+=recognise(x.number).length;
console.log('recognise M/s', shipments.length*N/(performance.now()-t)/1000);
for (const kind of kinds){ const ss=shipments.filter(x=>x.carrier===kind.carrier); const t=performance.now(); for(let i=0;i<N;i++) for(const x of ss) s+=check(x,c).findings.length; console.log(kind.carrier, (ss.length*N/(performance.now()-t)/1000).toFixed(2), ss.length, ss[0]?.number, check(ss[0]!,c).findings.map(f=>f.code).join()); }
