import {largeTranscript} from './large.ts';
import {open, pause, program} from './pty.ts';
import {statSync} from 'node:fs';
const p=await largeTranscript();
const s=open([process.execPath,program,p,'--paused','--lang','en']);
console.log('first', await s.until(/00:00:00/), (s.memory()??0)/2**20,'MB');
const keys=async(n:string)=>{ const ts:number[]=[]; for(let i=0;i<40;i++){ ts.push(await s.answer(['l',']','h','[','j','k'][i%6])); await pause(30);} ts.sort((a,b)=>a-b); console.log(n,'median',ts[20].toFixed(1),'p95',ts[38].toFixed(1), 'max',ts[39].toFixed(1),((s.memory()??0)/2**20).toFixed(0));};
await keys('while reading');
await pause(4000);
await keys('after');
for(const k of ['l',']','j','G','g','o','\x1b','/','發']){ const a=await Promise.race([s.answer(k),pause(20000).then(()=>-1)]); console.log(JSON.stringify(k), a.toFixed(1), ((s.memory()??0)/2**20).toFixed(0)); await pause(300);}
await s.end();
