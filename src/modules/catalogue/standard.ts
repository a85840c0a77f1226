/**
 * 전국평생학습강좌표준데이터, in and out. Pure: cells go in, courses and the oddities found on the way come out. The
 * standard has no number, category or place on the map; its files differ in columns, spelling and care.
 */
export type { Audience, Band } from './standard/audience.ts'
export { audienceOf, BANDS } from './standard/audience.ts'
export type { Field } from './standard/columns.ts'
export { COLUMNS, columnsOf, fieldOf } from './standard/columns.ts'
export type { Note, NoteName, Refusal, RefusalReason, StandardCourse } from './standard/course.ts'
export type { CourseLike } from './standard/export.ts'
export { STANDARD_HEADER, toApi, toStandard } from './standard/export.ts'
export type { Fee } from './standard/fee.ts'
export { feeOf } from './standard/fee.ts'
export type { CourseFile, CourseRow, Merged } from './standard/file.ts'
export { readCourses } from './standard/file.ts'
export type { Comparison } from './standard/key.ts'
export { compare, sourceKey } from './standard/key.ts'
export type { Parsed } from './standard/parse.ts'
export { parseCourse } from './standard/parse.ts'
export type { Mode, Selection, Way } from './standard/ways.ts'
export { modeOf, selectionOf, waysOf } from './standard/ways.ts'
export type { Weekday, Weekdays } from './standard/weekdays.ts'
export { weekdaysOf } from './standard/weekdays.ts'
