import { openFolder } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { search } from './store/search/index.ts'
import { programmeById, holdProgramme } from './store/programmes.ts'
const database = await openFolder()
await migrate(database.kysely, 'd')
const gu = { db: database.kysely.withSchema('d'), clock: { now: new Date('2026-03-02T10:00:00+09:00') } }
  const base = { title: '코딩', added_at: gu.clock.now, changed_at: gu.clock.now, published_at: gu.clock.now }
  const {id} = await gu.db.insertInto('programmes').values({ ...base, opens_at: new Date('2026-03-01'), closes_at: new Date('2026-03-09'), starts_on: '2026-03-10', ends_on:'2026-04-01', weekdays:[0,2], start_time:'10:00', end_time:'12:00', capacity: 3, dong:'잠실동', fee: 0 }).returning('id').executeTakeFirstOrThrow()
  console.log(await programmeById(gu.db, id))
  console.log(await gu.db.transaction().execute(tx => holdProgramme(tx as any, id)).then(x=>x?.title))
  console.log(await search(gu.db, { q: '코딩', age: [9], dong: ['잠실동'], day: ['wed'], time:['morning'], fee:['free'], sort: 'closing'}, gu.clock.now))
  console.log(await search(gu.db, { q: '코딩', age: ['child'], fee:['paid'], sort: 'near'}, gu.clock.now, {near:['잠실동']}))
// bulk
const rows = Array.from({length:5000},(_, i)=>({ ...base, title: `강좌 ${i} ${['코딩','요가','영어','수채화'][i%4]}`, about: '내용 '.repeat(200)+i, opens_at: new Date(Date.UTC(2026,1,1+i%60)), closes_at: new Date(Date.UTC(2026,2,1+i%60)), starts_on:'2026-05-01', weekdays:[i%7], start_time:'14:00', capacity:i%30+1, dong:'동'+i%27, fee:i%3*1000, ...(i%5===0?{min_age:8,max_age:13}:{}), ...(i%7===0?{grades:['e4','e5']}:{}) }))
for (let i=0;i<5000;i+=500) await gu.db.insertInto('programmes').values(rows.slice(i,i+500)).execute()
for (const q of [{}, {q:'요가'}, {q:'코딩 내용', age:['child'], state:['all']}] as any[]) { for (let k=0;k<3;k++){const t=performance.now(); const r=await search(gu.db,q,gu.clock.now); console.log(q, r.total, r.values.age, r.without, Math.round(performance.now()-t),'ms')} }
