/** The doors of this module: for residents, for the office, and for other programmes. */
export { programmes } from './routes/find.tsx'
