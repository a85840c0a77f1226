// Written by `npm run tables` from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Read as the value it is, written as its JSON text. */
type Json = ColumnType<unknown, string, string>
type JsonWithPreset = ColumnType<unknown, string | undefined, string>

export interface DB {
  accounts: {
    person: string
    email: string | null
    email_confirmed_at: Date | null
    /** how a child signs in who has no e-mail address */
    sign_in_name: string | null
    /** argon2id; null where a passkey or a provider is the only way in */
    password_hash: string | null
    opened_at: Date
    /** the guardian who opened it for a child; null where people opened it themselves */
    opened_by: string | null
  }
  allotment_applications: {
    id: Generated<string>
    allotment: string
    room_group: string
    /** slots a week it would use */
    needs: number
    /** the order of arrival, which decides where all else is equal; changing wishes keeps it */
    number: GeneratedAlways<number>
    applied_at: Date
  }
  allotment_hands: {
    application: string
    slot: string
    gives: boolean
    reason: string
    by: string | null
    at: Date
  }
  allotment_shares: {
    slot: string
    application: string
    by_hand: boolean
    /** of the reservations made when it was announced */
    series: string | null
    /** days of the season without it and why: the place is closed, or it was reserved before */
    skipped: Json | null
  }
  allotment_slots: {
    id: Generated<string>
    allotment: string
    space: string
    weekday: number
    starts: number
    ends: number
  }
  allotment_wishes: {
    application: string
    rank: number
    /** null: any space that is large enough */
    space: string | null
    weekday: number
    starts: number
    ends: number
  }
  allotments: {
    id: Generated<string>
    facility: string
    name: string
    from_on: string
    to_on: string
    opens_at: Date
    closes_at: Date
    result_on: string
    /** how it is divided, as it was published: wishes, slots, points for priority and for earlier seasons */
    rule: Json
    added_at: Date
    added_by: string | null
    solved_at: Date | null
    /** how sure the proposal is the best there is: status, groups with a slot, points, gap */
    solution: Json | null
    announced_at: Date | null
    announced_by: string | null
  }
  applications: {
    id: Generated<string>
    /** order of arrival */
    number: GeneratedAlways<number>
    programme: string
    learner: string
    /** who asked: the learner, or a guardian */
    applicant: string
    channel: string
    /** the member of staff who entered it for somebody at the desk or on the phone */
    entered_by: string | null
    applied_at: Date
    waitlisted_at: Date | null
    /** when a seat was given; null while waiting */
    admitted_at: Date | null
    cancelled_at: Date | null
    cancelled_by: string | null
    cancel_reason: string | null
    /** when it was entered for a draw or a review; null where seats go by order of arrival */
    entered_at: Date | null
    /** when the result of the draw or the review was told; null while it is awaited */
    drawn_at: Date | null
    /** place in the reserve list of the draw or the review: those who wait move up in this order */
    reserve: number | null
    /** the same for a family that wants to be together: all of them or none */
    bond: string | null
    /** the door or group of whose kept seats its seat is; null where it is of those for everyone, and while it has none */
    quota: string | null
    /** when a seat was offered to who waits; until it is accepted (admitted_at) or ends, the seat is held for them */
    offered_at: Date | null
    /** the offer has to be accepted before this */
    offer_until: Date | null
    /** when the offer was called to mind, once */
    offer_reminded_at: Date | null
    /** how it ended, where nobody stepped back and staff did not take anybody out */
    ended_as: string | null
    /** the application in another class this one goes on from */
    moved_from: string | null
  }
  aside_items: {
    aside: string
    instrument: string
    released_at: Date | null
  }
  asides: {
    id: string
    model: string
    /** what the counter reads: the class they are for */
    what: string
    /** from when the class uses them; they are off the shelf from asking on */
    from_on: string
    until_on: string
    asked_at: Date
    asked_by: string | null
    /** until when they are kept for a class that is not certain yet */
    held_until: Date | null
    kept_at: Date | null
    released_at: Date | null
  }
  attendance: {
    session: string
    application: string
    state: string
    marked_by: string | null
    marked_at: Date
    /** the reason of an excused absence, as the teacher was told it */
    note: string | null
  }
  background_checks: {
    id: Generated<string>
    person: string
    kind: string
    /** the day the person agreed to be asked about */
    consent_on: string
    asked_on: string | null
    replied_on: string | null
    /** may work with children: yes or no; null until the authority replied */
    clear: boolean | null
    checked_by: string | null
    /** the last day the answer counts */
    recheck_due: string | null
  }
  bars: {
    id: GeneratedAlways<number>
    person: string
    until: Date
    /** with neither facility nor field it holds for the whole district */
    facility: string | null
    field: string | null
    /** strikes where Naru made it by the policy, else as staff wrote it */
    reason: string
    made_at: Date
    /** null for Naru itself */
    made_by: string | null
    lifted_at: Date | null
    lifted_by: string | null
    lift_reason: string | null
  }
  book_films: {
    content: string
    book: string
    kind: string
    added_at: Date
  }
  book_times: {
    id: GeneratedAlways<number>
    book: string
    reading: string | null
    visit: string | null
    starts_at: Date
    ends_at: Date
  }
  book_visit_counts: {
    visit: string
    band: string
    count: number
  }
  book_visit_steps: {
    id: GeneratedAlways<number>
    visit: string
    state: string
    at: Date
    who: string | null
    note: string | null
  }
  book_visits: {
    id: string
    group: string
    asked_by: string | null
    theme: string
    topic: string | null
    readers: string
    headcount: number
    wishes: Json
    minutes: number
    room: string
    equipment: string | null
    /** who of the group is there with the readers */
    adult: string
    dong: string | null
    wished_book: string | null
    state: string
    version: Generated<number>
    asked_at: Date
    changed_at: Date
    book: string | null
    starts_at: Date | null
    /** the book, date and reasons proposed over all open applications at once: {book, wish, why} */
    proposal: Json | null
    proposed_at: Date | null
    report: string | null
    held_minutes: number | null
    /** books that had promised to come and could not: they are not proposed again */
    stood_back: Generated<string[]>
  }
  bundles: {
    id: string
    /** no reference: one would lock the programme, and who has an instrument in hand must not wait for that */
    programme: string
    learner: string
    applicant: string
    loan: string
    /** the reservations: one, or one a week */
    rooms: string[]
    /** when instrument and room were set aside; then the application stands in line */
    held_at: Date
    /** when there was a seat: from then on all of it stands */
    bound_at: Date | null
    ended_at: Date | null
    /** refused, waiting: there was no seat, and the rest was let go of; cancelled: the lesson ended and the rest with it; apart: each goes on by itself */
    ended_as: string | null
    /** why there was no seat, by its name */
    refusal: string | null
  }
  certificates: {
    id: Generated<string>
    number: GeneratedAlways<number>
    /** unguessable; whoever holds the certificate can have it verified */
    code: string
    application: string
    /** of the learner; null once they were erased */
    name: string | null
    title: string
    starts_on: string | null
    ends_on: string | null
    attended: number
    counted: number
    /** lessons held, and minutes their whole length; counted leaves out what the rule leaves apart */
    lessons: number
    minutes: number
    issuer: string
    issued_at: Date
    revoked_at: Date | null
    revoked_by: string | null
    revoke_reason: string | null
  }
  charges: {
    id: Generated<string>
    application: string | null
    programme: string | null
    learner: string
    payer: string
    /** won, before any reduction; materials are never reduced */
    fee: number
    materials: number
    percent: number
    /** sealed: why they pay less; null where they do not, and once it is forgotten */
    ground: string | null
    /** won taken off the fee */
    off: number
    due: Generated<number>
    /** until when it must be paid; after that a seat or a room goes to others */
    due_at: Date
    /** the day whose term a reduction counts in */
    counts_on: string
    made_at: Date
    /** since when it is paid in full; empty again where a payment was reversed */
    settled_at: Date | null
    ended_at: Date | null
    ended_for: string | null
    /** won the organiser keeps once it has ended; what was paid beyond is given back */
    kept: number | null
    reservation: string | null
    loan: string | null
    /** which extension or damage of the loan it is for */
    part: string | null
    what: Generated<string>
    /** the facility in whose book it stands; null for a seat, which stands in that of its programme */
    facility: string | null
    /** the room or instrument, as it was called then; null for a seat, which has the title of its programme */
    title: string | null
    title_en: string | null
    /** whose account it is part of: a programme or a facility */
    book: Generated<string>
  }
  checkouts: {
    id: Generated<string>
    charge: string
    amount: number
    provider: string
    provider_key: string | null
    begun_at: Date
    outcome: string | null
    ended_at: Date | null
  }
  claims: {
    reservation: string
    space: string
    during: string
    /** which of several of the same, from 0 */
    unit: Generated<number>
  }
  class_messages: {
    id: GeneratedAlways<number>
    programme: string
    title: string
    body: string
    written_by: string | null
    written_at: Date
    /** how many people it went to */
    told: number
  }
  class_notes: {
    id: GeneratedAlways<number>
    programme: string
    text: string
    written_by: string | null
    written_at: Date
  }
  class_welcomes: {
    facility: string
    most: number
    about: string | null
    said_at: Date
  }
  club_members: {
    club: string
    person: string
    joined_at: Date
    left_at: Date | null
  }
  clubs: {
    id: string
    /** the class it grew out of */
    programme: string | null
    about: string
    /** when and where it meets, in words of those who speak for it */
    meets: string
    /** whether those who were not in the class may join */
    newcomers: boolean
    most: number
    founded_at: Date
    /** when those who were in the class were told, once */
    told_at: Date | null
    ended_at: Date | null
  }
  completions: {
    id: GeneratedAlways<number>
    application: string
    outcome: string
    /** lessons attended of those counted, when it was decided */
    attended: number
    counted: number
    /** of a correction */
    reason: string | null
    decided_by: string | null
    decided_at: Date
    replaced_at: Date | null
  }
  consents: {
    id: GeneratedAlways<number>
    /** whose data it is about; a guardian gives it for a child */
    person: string
    purpose: string
    version: string
    given_by: string | null
    given_at: Date
    withdrawn_at: Date | null
  }
  content_views: {
    content: string
    day: string
    count: number
  }
  contents: {
    id: Generated<string>
    facility: string
    kind: string
    title: string
    /** who made it, and that it may be shown */
    maker: string
    about: string | null
    file: string | null
    link: string | null
    /** what is said and sung, as text or WebVTT captions; without it no sound or film of our own is shown */
    transcript: string | null
    added_at: Date
    changed_at: Date
    published_at: Date | null
  }
  damages: {
    id: string
    instrument: string
    loan: string | null
    what: string
    /** won the borrower is asked for (변상) */
    compensation: Generated<number>
    reported_by: string | null
    at: Date
    settled_at: Date | null
    settled_note: string | null
    photo: string | null
  }
  donation_photos: {
    file: string
    donation: string
  }
  dongs: {
    name: string
    code: string | null
    position: number
    /** a middle point */
    lat: number | null
    lng: number | null
    /** GeoJSON geometry in WGS84, where one was imported */
    outline: Json | null
  }
  draw_entries: {
    draw: string
    number: number
    application: string
    lots: number
    /** a family drawn as one, numbered within this draw */
    bond: number | null
    quota: string | null
    score: string | null
    /** in which turn it was drawn, counted from 1; a family has one turn */
    turn: number | null
    result: string | null
    reserve: number | null
  }
  draw_overrides: {
    id: GeneratedAlways<number>
    draw: string
    number: number
    at: Date
    who: string | null
    reason: string
  }
  draw_steps: {
    draw: string
    step: string
    at: Date
    /** null for Naru itself */
    who: string | null
    reason: string | null
  }
  draws: {
    id: Generated<string>
    programme: string
    supersedes: string | null
    superseded_at: Date | null
    /** SHA-256 of the secret, published before applications open */
    commitment: string
    /** sealed; shown once the result is announced */
    secret: string
    /** round of the public randomness beacon, fixed with the promise; null without one */
    beacon_round: number | null
    seats: number | null
    reserves: number | null
    quotas: JsonWithPreset
    entries: number | null
    /** SHA-256 of the frozen list as docs/draw.md writes it */
    list_hash: string | null
    /** randomness of that round, 64 hexadecimal digits */
    beacon: string | null
    seed: string | null
  }
  equipment: {
    id: Generated<string>
    facility: string
    zone: string | null
    name: string
    name_en: string | null
    count: number
    purpose: string | null
    /** only who completed a programme there whose title holds these words may use it alone; null: anyone */
    course: string | null
    /** where it is reserved by the hour, for machines that are */
    space: string | null
    position: number
  }
  errands: {
    token_hash: string
    kind: string
    person: string | null
    detail: JsonWithPreset
    tries: Generated<number>
    made_at: Date
    ends_at: Date
    done_at: Date | null
  }
  events: {
    id: GeneratedAlways<number>
    /** module.past, for example enrolment.admitted */
    event: string
    /** id of what it happened to */
    subject: string
    /** the person who did it; null for Naru itself and for visitors */
    who: string | null
    at: Date
    detail: JsonWithPreset
    /** when those who listen had done what they do, once */
    heard_at: Date | null
  }
  extras: {
    reservation: string
    space: string
  }
  facilities: {
    id: Generated<string>
    /** where an imported facility comes from; null where an officer wrote it */
    source: string | null
    source_key: string | null
    name: string
    name_en: string | null
    kind: string
    dong: string | null
    address: string | null
    phone: string | null
    hours: string | null
    closed: string | null
    lat: number | null
    lng: number | null
    homepage: string | null
    about: string | null
    capacity: number | null
    fee: string | null
    /** what its source says of it, as last imported, so that staff's own corrections outlive the next file; null once the source stopped listing it */
    standard: Json | null
    added_at: Date
    changed_at: Date
    /** when its source stopped listing it, or staff closed it */
    gone_at: Date | null
  }
  feeds: {
    token_hash: string
    person: string
    made_at: Date
    ended_at: Date | null
    /** the space whose reservations it tells, for staff who run it; null: the person's own time and that of their children */
    space: string | null
    /** the instrument whose loans and care it tells, for staff who keep it */
    instrument: string | null
  }
  files: {
    id: Generated<string>
    name: string
    type: string
    size: number
    bytes: Uint8Array
    added_at: Date
  }
  grants: {
    id: GeneratedAlways<number>
    person: string
    role: string
    /** the facility it is limited to; null where it holds for the district */
    facility: string | null
    given_by: string | null
    given_at: Date
    ended_by: string | null
    ended_at: Date | null
  }
  group_speakers: {
    group: string
    person: string
    since: Date
    named_by: string | null
    ended_at: Date | null
  }
  groups: {
    id: Generated<string>
    name: string
    kind: string
    size: number
    asked_at: Date
    verified_at: Date | null
    verified_by: string | null
    refused_at: Date | null
    /** why it was not verified, as its speakers are told */
    refusal: string | null
    /** goes before others by the published rule; said by the office when it verifies the group */
    priority: Generated<boolean>
    address: string | null
    dong: string | null
    /** of its office, which is public; never of a person */
    phone: string | null
  }
  guardianships: {
    guardian: string
    child: string
    relationship: string
    since: Date
    verified_at: Date | null
    /** how it was proven that this adult is who they say, as the law asks before an under-14 signs in */
    verified_by: string | null
    ended_at: Date | null
  }
  helps: {
    reservation: string
    kind: string
    wish: string | null
    asked_at: Date
    answered_at: Date | null
    answered_by: string | null
    accepted: boolean | null
    /** who comes */
    helper: string | null
    /** what the studio writes back */
    reply: string | null
  }
  human_book_committee: {
    person: string
    since: Date
    added_by: string | null
  }
  human_book_consents: {
    book: string
    medium: string
    given_at: Date
    withdrawn_at: Date | null
  }
  human_book_interviews: {
    book: string
    starts_at: Date
    place: string
    set_by: string | null
    set_at: Date
    note: string | null
    noted_by: string | null
  }
  human_book_steps: {
    id: GeneratedAlways<number>
    book: string
    state: string
    at: Date
    who: string | null
    note: string | null
  }
  human_book_votes: {
    book: string
    member: string
    yes: boolean
    at: Date
  }
  human_books: {
    id: Generated<string>
    person: string
    /** the name it is shown under: their own, or one they chose */
    name: string
    /** the title of the book, in a line */
    headline: string
    field: string
    themes: Generated<string[]>
    /** what they did and do, in short */
    career: string
    story: string
    /** what readers may ask about */
    ask_me: Generated<string[]>
    /** whom it is told for: bands of age as the catalogue names them */
    readers: Generated<string[]>
    languages: Generated<string[]>
    /** onsite: readers come to it at a facility; visit: it goes to an institution; online */
    ways: string[]
    dong: string | null
    /** weekdays (0 Monday to 6 Sunday) and minutes from midnight when it can usually be read: [{weekday, from, to}] */
    times: JsonWithPreset
    cover: string | null
    state: string
    applied_at: Date
    confirmed_at: Date | null
    changed_at: Date
    /** tens of years, 70 and older; for figures, never shown */
    age_band: string | null
    /** for figures, never shown; null where it was not said */
    gender: string | null
    /** what the photograph shows, for those who do not see it */
    cover_alt: string | null
    /** what its row is known by in the list of an office it was taken in from */
    source_key: string | null
  }
  identities: {
    provider: string
    subject: string
    person: string
    linked_at: Date
  }
  imports: {
    id: GeneratedAlways<number>
    kind: string
    source: string
    file_name: string
    who: string | null
    at: Date
    counts: Json
    report: Json
    /** the file itself while it waits to be applied */
    file: string | null
    /** null where it was only tried: a dry run */
    applied_at: Date | null
  }
  inspections: {
    id: string
    instrument: string
    loan: string | null
    kind: string
    condition: string
    /** accessories that were not there */
    missing: Generated<string[]>
    cleaned: boolean
    note: string | null
    photo: string | null
    who: string | null
    at: Date
  }
  instrument_care: {
    id: string
    instrument: string
    kind: string
    what: string
    cost: number | null
    begun_at: Date
    begun_by: string | null
    ended_at: Date | null
  }
  instrument_donations: {
    id: string
    giver: string | null
    /** the name to show beside the instrument; null where they wish to stay unnamed */
    name: string | null
    family: string
    what: string
    bought_year: number | null
    story: string | null
    asked_at: Date
    decided_at: Date | null
    decided_by: string | null
    accepted: boolean | null
    reason: string | null
  }
  instrument_models: {
    id: Generated<string>
    family: string
    name: string
    name_en: string | null
    maker: string | null
    about: string | null
    /** for growing children, 1/8 to 4/4; empty where one size fits all */
    sizes: Generated<string[]>
    /** what goes along, checked on the way out and in: bow, case, mouthpiece */
    accessories: Generated<string[]>
    /** won a month */
    fee: Generated<number>
    added_at: Date
    changed_at: Date
    photo: string | null
    photo_alt: string | null
  }
  instrument_transfers: {
    id: string
    instrument: string
    from_branch: string
    to_branch: string
    reason: string | null
    who: string | null
    at: Date
    /** the wish it is brought for, where there is one */
    loan: string | null
    sent_at: Date | null
    sent_by: string | null
    arrived_at: Date | null
    arrived_by: string | null
    cancelled_at: Date | null
  }
  instruments: {
    id: Generated<string>
    /** what its label says, also as QR */
    code: string
    model: string
    branch: string
    size: string | null
    serial: string | null
    condition: string
    /** won, for compensation */
    value: number | null
    bought_year: number | null
    donation: string | null
    notes: string | null
    added_at: Date
    retired_at: Date | null
    retired_for: string | null
    photo: string | null
    photo_alt: string | null
  }
  invitations: {
    programme: string
    learner: string
    invited_at: Date
  }
  kit_files: {
    file: string
    lesson: string
    added_at: Date
  }
  kit_lessons: {
    id: Generated<string>
    kit: string
    position: number
    title: string
    guide: string
    minutes: number
    film: string | null
  }
  kit_reports: {
    id: string
    lesson: string
    group: string
    teacher: string | null
    class: string
    headcount: number
    held_on: string
    at: Date
  }
  kits: {
    id: Generated<string>
    title: string
    about: string
    grades: string
    added_at: Date
    changed_at: Date
    published_at: Date | null
  }
  ledger: {
    id: GeneratedAlways<number>
    programme: string | null
    charge: string
    what: string
    /** receivable: what people still owe; reduction: what was taken off; online, card, cash, bank: where money lies; carried: to or from another programme; income: fees; refund_due: what is owed to people */
    debit: string
    credit: string
    amount: number
    payment: string | null
    refund: string | null
    who: string | null
    at: Date
    facility: string | null
    book: Generated<string>
  }
  letters: {
    id: GeneratedAlways<number>
    channel: string
    /** sealed address, subject and body; forgotten once sent, except in a demo */
    content: string | null
    written_at: Date
    sent_at: Date | null
  }
  loan_bars: {
    loan: string
    person: string
    from_at: Date
    until_at: Date
    lifted_at: Date | null
    lifted_by: string | null
    lifted_for: string | null
  }
  loan_extensions: {
    id: string
    loan: string
    from_on: string
    until_on: string
    fee: number
    who: string | null
    at: Date
  }
  loan_letters: {
    loan: string
    on_day: string
    kind: string
  }
  loan_sets: {
    id: string
    teacher: string
    school: string
    class: string
    signed_as: string
    signed_at: Date
  }
  loans: {
    id: string
    model: string
    size: string | null
    branch: string
    borrower: string
    applicant: string
    set: string | null
    guardian_name: string | null
    /** sealed */
    guardian_phone: string | null
    months: number
    pickup_at: Date
    /** won for all months so far, as told; what is due and paid is in its charges */
    fee: Generated<number>
    asked_at: Date
    /** since when it waited, where nothing was free; who waits has no instrument until one is offered */
    waits_since: Date | null
    offered_at: Date | null
    offer_until: Date | null
    offer_reminded_at: Date | null
    accepted_at: Date | null
    /** the single instrument it is promised, or that is out */
    instrument: string | null
    approved_at: Date | null
    approved_by: string | null
    lent_at: Date | null
    lent_by: string | null
    /** the last day on which it is not late */
    due_on: string | null
    returned_at: Date | null
    returned_by: string | null
    ended_at: Date | null
    ended_as: string | null
    ended_for: string | null
    /** who waits would also take one of another branch */
    elsewhere: Generated<boolean>
  }
  looks: {
    id: GeneratedAlways<number>
    who: string | null
    whose: string | null
    what: string
    reason: string
    at: Date
  }
  monthly_books: {
    month: string
    book: string
    chosen_at: Date
    chosen_by: string | null
    title: Generated<string>
    /** the interview; a line that begins with "Q." is a question */
    article: Generated<string>
    /** the special lecture */
    programme: string | null
    published_at: Date | null
  }
  monthly_nominations: {
    id: string
    month: string
    book: string
    person: string
    why: string
    at: Date
  }
  monthly_pictures: {
    file: string
    month: string
    alt: string
    added_at: Date
  }
  notice_channels: {
    person: string
    channel: string
    wanted: boolean
  }
  notices: {
    id: GeneratedAlways<number>
    person: string
    title: string
    body: string
    href: string | null
    written_at: Date
    read_at: Date | null
  }
  parties: {
    id: Generated<string>
    programme: string
    /** whose account made it, and who sends the application of all */
    maker: string
    /** six letters without look-alikes; who knows it may join until the party is full or applications close */
    code: string
    /** how many it waits for */
    size: number
    made_at: Date
    /** since when it stands in line; null again where nobody was given anything */
    sent_at: Date | null
    ended_at: Date | null
    ended_as: string | null
  }
  party_members: {
    id: GeneratedAlways<number>
    party: string
    programme: string
    place: number
    learner: string
    /** who joined with it: the learner, or a guardian */
    applicant: string
    joined_at: Date
    /** when they left it; the moment it ended, for who stayed to the end */
    left_at: Date | null
  }
  party_tries: {
    id: GeneratedAlways<number>
    person: string
    at: Date
  }
  passkeys: {
    id: string
    person: string
    public_key: Uint8Array
    counter: Generated<number>
    transports: Generated<string[]>
    label: string
    added_at: Date
    used_at: Date | null
  }
  payments: {
    id: Generated<string>
    charge: string
    /** online by a provider; card at the terminal and cash at the desk; bank transfer; carried over from the programme somebody was moved from */
    way: string
    amount: number
    reverses: string | null
    provider: string | null
    /** what the provider calls it: the same confirmation twice is one payment */
    provider_key: string | null
    taken_by: string | null
    note: string | null
    at: Date
  }
  people: {
    id: Generated<string>
    name: string
    born_on: string | null
    dong: string | null
    /** how the person belongs to the district; dong is set for residents */
    residence: Generated<string>
    /** sealed */
    phone: string | null
    /** keyed fingerprint of the number, to find a person at the desk */
    phone_print: string | null
    school: string | null
    /** e1-e6 primary, m1-m3 middle, h1-h3 high school */
    grade: string | null
    language: Generated<string>
    added_at: Date
    left_at: Date | null
    /** the day the retention schedule erases what is left of a person who left */
    erase_on: string | null
    erased_at: Date | null
  }
  pins: {
    id: Generated<string>
    /** without spaces, in small letters */
    query: string
    programme: string
    reason: string
    /** the last day on which it counts */
    until_on: string
    pinned_by: string | null
    pinned_at: Date
  }
  policies: {
    id: GeneratedAlways<number>
    /** whose part this is; with neither facility nor programme the district says it */
    facility: string | null
    programme: string | null
    /** parts of the policy by name, each as it is from then on; null: as the level above again */
    says: Json
    from_at: Date
    who: string | null
    reason: string | null
    /** when it was said; it holds from from_at, which is never earlier */
    said_at: Generated<Date>
  }
  programme_bundles: {
    programme: string
    /** the kinds of instruments that fit the class */
    models: string[]
    said_at: Date
    said_by: string | null
  }
  programme_files: {
    programme: string
    file: string
    kind: string
    alt: Generated<string>
    position: Generated<number>
  }
  programme_history: {
    id: GeneratedAlways<number>
    programme: string
    at: Date
    who: string | null
    import: number | null
    before: Json
    after: Json
  }
  programmes: {
    id: Generated<string>
    /** where an imported programme comes from; null where it was written here */
    source: string | null
    source_key: string | null
    title: string
    about: Generated<string>
    field: string | null
    audience: string | null
    min_age: number | null
    max_age: number | null
    grades: Generated<string[]>
    /** the facility that runs it, whose staff may edit it, and where it happens unless venue says otherwise */
    facility: string | null
    organiser: string | null
    venue: string | null
    address: string | null
    dong: string | null
    phone: string | null
    homepage: string | null
    instructor: string | null
    mode: Generated<string>
    /** seats; null where the source does not say */
    capacity: number | null
    /** how many may wait */
    waitlist: Generated<number>
    /** won; 0 is free; null where fee_text could not be read as an amount */
    fee: number | null
    fee_text: string | null
    materials: string | null
    materials_fee: number | null
    method: Generated<string>
    channels: Generated<string[]>
    /** anyone; residents of the district; or district: who lives, works or studies in it */
    residence: Generated<string>
    opens_at: Date | null
    closes_at: Date | null
    starts_on: string | null
    ends_on: string | null
    /** 0 Monday to 6 Sunday; empty where not known */
    weekdays: Generated<number[]>
    start_time: string | null
    end_time: string | null
    /** days of the period on which it does not meet, YYYY-MM-DD */
    days_off: Generated<string[]>
    /** the record of the national course standard as it was imported */
    standard: Json | null
    /** seats given out, kept by enrolment in the same transaction as the application */
    taken: Generated<number>
    waiting: Generated<number>
    added_by: string | null
    added_at: Date
    changed_at: Date
    published_at: Date | null
    cancelled_at: Date | null
    cancel_reason: string | null
    /** when its source stopped listing it */
    gone_at: Date | null
    copied_from: string | null
    /** for a draw or a review: when its result is announced */
    draws_at: Date | null
    /** SHA-256 of the secret of its draw, shown before applications open */
    draw_promise: string | null
    /** when the list of its draw was frozen, or the scoring of its review opened: nobody is entered after that */
    draw_frozen_at: Date | null
    /** when the result of its draw or its review was announced, kept by enrolment */
    drawn_at: Date | null
    /** percent of the lessons to attend for completion; null where the rule of the district holds */
    completion: number | null
    /** with fewer seats taken on decides_on the class may be called off */
    min_class: number | null
    decides_on: string | null
    /** how many of the seats taken are only offered yet */
    offered: Generated<number>
  }
  proofs: {
    qualification: string
    type: string
    /** sealed bytes (base64) */
    body: string
    given_at: Date
  }
  proposal_people: {
    proposal: string
    wish: string
    learner: string
  }
  proposals: {
    id: string
    round: string
    offer: string
    space: string
    /** the days it meets, YYYY-MM-DD */
    days: string[]
    /** minutes from midnight in Seoul */
    starts: number
    ends: number
    seats: number
    /** with fewer it does not begin */
    least: number
    worth: number
    /** whether instruments were set aside, under the id of the booking */
    aside: Generated<boolean>
    /** whether the room is held for it */
    held: Generated<boolean>
    /** names the booking of the room and what was set aside; a new one when another room or time is chosen */
    booking: string
    dropped_at: Date | null
    dropped_by: string | null
    dropped_for: string | null
    accepted_at: Date | null
    accepted_by: string | null
    programme: string | null
    confirmed_at: Date | null
    declined_at: Date | null
    ran_at: Date | null
    fell_at: Date | null
    /** why it did not come about: the teacher declined, too few applied, or the office called it off */
    fell_for: string | null
  }
  qualifications: {
    id: Generated<string>
    person: string
    /** sealed; one of the kinds of the people module */
    kind: string
    /** keyed fingerprint of person and kind, so that the same is not told twice */
    kind_print: string
    /** online_check: staff ask the administrative information system; paper: uploaded or shown at the desk. Age needs no row. */
    proof: string
    told_by: string | null
    told_at: Date
    confirmed_by: string | null
    confirmed_at: Date | null
    /** the last day it counts; null while it lasts */
    valid_until: string | null
    refused_by: string | null
    refused_at: Date | null
    refused_reason: string | null
  }
  reading_messages: {
    id: string
    reading: string
    side: string
    person: string | null
    body: string
    covered: boolean
    at: Date
  }
  reading_steps: {
    id: GeneratedAlways<number>
    reading: string
    state: string
    what: string
    at: Date
    who: string | null
    note: string | null
  }
  reading_words: {
    reading: string
    book: string
    stars: number
    words: string | null
    thanks: string | null
    given_at: Date
    /** shown again only once an officer has looked and kept it */
    reported_at: Date | null
    reported_for: string | null
    hidden_at: Date | null
    hidden_by: string | null
    kept_at: Date | null
  }
  readings: {
    id: string
    book: string
    /** who reads; for a group, who answers for it */
    reader: string
    /** who asked: the reader, or a guardian */
    applicant: string
    party: number
    party_name: string | null
    /** minors are among the readers */
    children: boolean
    /** the adult known to the readers who is there too */
    second_adult: string | null
    reason: string
    questions: string[]
    way: string
    /** the dearest first: [{day, from, to}], minutes from midnight in Seoul */
    wishes: Json
    place_wish: string | null
    state: string
    /** rises with every change, so that two officers do not undo each other */
    version: Generated<number>
    asked_at: Date
    changed_at: Date
    /** when the book said yes, itself or by the office; null again with another book */
    agreed_at: Date | null
    agreed_by: string | null
    declined_at: Date | null
    starts_at: Date | null
    minutes: number | null
    place: string | null
    held_minutes: number | null
    held_count: number | null
    reminded_at: Date | null
    /** the room taken for it, where the officer chose one */
    space: string | null
    /** the booking of the room (reservations.series) */
    booking: string | null
  }
  refunds: {
    id: Generated<string>
    charge: string
    amount: number
    owed_at: Date
    /** the online payment the provider gives it back on */
    payment: string | null
    way: string | null
    paid_at: Date | null
    paid_by: string | null
    note: string | null
  }
  reminders: {
    session: string
    reminded_at: Date
  }
  reservations: {
    id: string
    space: string
    /** for whom: the applicant, or a child they answer for; null where the house took it */
    person: string | null
    /** who made it, or for whom the desk made it; null where the house took it */
    applicant: string | null
    starts_at: Date
    ends_at: Date
    party: number
    purpose: string
    note: string | null
    /** won, as told when it was made, before any reduction; what is due and paid is in its charge */
    fee: number
    /** the same for all reservations made with one form */
    series: string | null
    /** six digits, said at the desk */
    code: string
    asked_at: Date
    /** null while it waits for approval; the space is held all the same */
    approved_at: Date | null
    approved_by: string | null
    arrived_at: Date | null
    missed_at: Date | null
    cancelled_at: Date | null
    cancelled_by: string | null
    cancelled_as: string | null
    cancel_reason: string | null
    /** won that come back, as the ledger has it; of reservations without a charge, as told when it was cancelled */
    refund: number | null
    reminded_at: Date | null
    /** what the house itself took the space for, as everybody may read it: a class, a recording session, a visit */
    house: string | null
    house_en: string | null
    /** held for the house only until then, unless it is kept before; null: for good */
    held_until: Date | null
    /** how it came: by the person themselves, at the desk or by telephone */
    door: Generated<string>
    /** opens the door, where its space has a lock with codes */
    door_code: string | null
    /** when it was last moved to another time or space */
    changed_at: Date | null
  }
  review_answers: {
    id: Generated<string>
    programme: string
    learner: string
    question: number
    /** sealed */
    answer: string
    answered_at: Date
  }
  review_criteria: {
    id: GeneratedAlways<number>
    programme: string
    name: string
    /** the most points a reviewer can give */
    most: number
    /** points count so many times */
    weight: Generated<number>
  }
  review_interviews: {
    application: string
    at: Date
    place: string
    set_by: string | null
    set_at: Date
  }
  review_overrides: {
    id: GeneratedAlways<number>
    programme: string
    application: string
    outcome: string
    reason: string
    at: Date
    who: string | null
  }
  review_papers: {
    id: Generated<string>
    programme: string
    learner: string
    /** of the file; sealed */
    name: string
    type: string
    size: number
    /** the file in base64; sealed */
    content: string
    added_at: Date
  }
  review_questions: {
    id: GeneratedAlways<number>
    programme: string
    question: string
    required: Generated<boolean>
  }
  review_results: {
    application: string
    place: number
    /** weighted points of the reviewers that counted, added up */
    points: number
    reviewers: number
    outcome: string
    reserve: number | null
  }
  review_scores: {
    application: string
    reviewer: string
    criterion: number
    points: number
  }
  review_sheets: {
    id: Generated<string>
    application: string
    reviewer: string
    scored_at: Date | null
    /** sealed */
    comment: string | null
    recused_at: Date | null
    /** why they stepped aside; sealed */
    reason: string | null
  }
  review_steps: {
    programme: string
    step: string
    at: Date
    who: string | null
  }
  reviewers: {
    id: GeneratedAlways<number>
    programme: string
    person: string
    appointed_by: string | null
    appointed_at: Date
    dismissed_by: string | null
    dismissed_at: Date | null
    reason: string | null
  }
  reviews: {
    programme: string
    /** with five reviewers or more the highest and the lowest score are left out of the mean */
    trims: Generated<boolean>
    /** each applicant is told their own scores with the decision */
    tells: Generated<boolean>
    /** which papers applicants may add, in words; null where none are taken */
    papers: string | null
  }
  room_points: {
    id: GeneratedAlways<number>
    person: string
    facility: string
    reservation: string
    at: Date
    given_by: string | null
  }
  rounds: {
    id: string
    /** from when on classes may begin */
    starts_on: string
    asked_at: Date
    asked_by: string | null
    /** until when rooms and instruments of its proposals are held */
    held_until: Date
    /** classes of one teacher at most */
    load: number
    solved_at: Date | null
    /** what it comes to: people served, worth, bound, gap, and why others were not served */
    result: Json | null
    failed: string | null
  }
  saved_searches: {
    id: Generated<string>
    person: string
    /** the search as its address writes it, always in the same order */
    address: string
    saved_at: Date
    /** what was published after this is news */
    told_at: Date
  }
  search_checks: {
    query: string
    programme: string
    added_by: string | null
    added_at: Date
  }
  search_indexed: {
    programme: string
    /** when the programme, or its facility, had last changed as it was read */
    seen_at: Date
    indexed_at: Date
  }
  search_lengths: {
    programme: string
    field: string
    length: number
  }
  search_postings: {
    term: string
    programme: string
    field: string
    /** how often the term stands there, at most 15 */
    tf: number
  }
  searches: {
    query: string
    asked_on: string
    asked: Generated<number>
    /** times nothing was found */
    empty: Generated<number>
    /** times something of what was found was opened */
    clicked: Generated<number>
  }
  second_factors: {
    person: string
    /** sealed TOTP secret */
    secret: string
    /** the last time step accepted, so that a code works once */
    last_step: Generated<number>
    confirmed_at: Date | null
  }
  sessions: {
    id: Generated<string>
    programme: string
    number: number
    starts_at: Date
    ends_at: Date
  }
  settings: {
    key: string
    value: Json
    changed_at: Generated<Date>
  }
  sign_ins: {
    token_hash: string
    person: string
    began_at: Date
    ends_at: Date
    agent: Generated<string>
    second_factor_at: Date | null
  }
  signing_keys: {
    /** thumbprint of the public key (RFC 7638) */
    id: string
    public: Json
    /** sealed private key (JWK) */
    secret: string
    made_at: Date
    ended_at: Date | null
  }
  sources: {
    name: string
    url: string
    rhythm: string
    apply_at: string
    next_at: Date
    added_by: string | null
    added_at: Date
    fetched_at: Date | null
    /** of the last fetch: applied, unchanged, shrunk, unreachable, or the name of why its file was refused */
    outcome: string | null
    /** the report of the last fetch that brought something */
    import: number | null
  }
  space_days: {
    space: string
    day: string
    opens: number | null
    closes: number | null
    reason: string | null
    said_at: Date
  }
  space_hours: {
    space: string
    /** 0 Monday to 6 Sunday, 7 public holidays */
    weekday: number
    opens: number
    closes: number
  }
  space_pictures: {
    id: string
    space: string
    file: string
    /** what is seen, for those who do not see it */
    alt: string
    alt_en: string | null
    position: number
    added_at: Date
  }
  spaces: {
    id: Generated<string>
    facility: string
    /** the space this one is a part of; said when it is added and never changed, since reservations of the whole hold its parts */
    inside: string | null
    name: string
    name_en: string | null
    kind: string
    seats: number
    about: string | null
    equipment: Generated<string[]>
    /** how to get in: a key, a door code, a desk; shown only to who has a reservation */
    entry: string | null
    /** how it is given out: slots, lengths, lead times, hours a month, who, fee, refunds, penalties */
    terms: Json
    /** part of the address behind the QR code at its door */
    door_key: string
    added_at: Date
    changed_at: Date
    closed_at: Date | null
    /** how many of the same there are; so many may be reserved at once */
    count: Generated<number>
    /** gear that may be taken along with a room of the facility */
    goes_along: Generated<boolean>
  }
  stocktake_scans: {
    stocktake: string
    instrument: string
    who: string | null
    at: Date
  }
  stocktakes: {
    id: string
    branch: string
    begun_at: Date
    begun_by: string | null
    ended_at: Date | null
  }
  strikes: {
    application: string
    kind: string
    at: Date
    /** the bar it led to: it counts for no other */
    bar: number | null
  }
  survey_answers: {
    id: Generated<string>
    programme: string
    /** 1 to 5 for each question, in the order of the form */
    answers: number[]
  }
  survey_turnout: {
    application: string
    given_at: Date
  }
  teach_offer_files: {
    offer: string
    file: string
    position: number
  }
  teach_offers: {
    id: string
    person: string
    /** the Human Book who offers it, where it came from there */
    human_book: string | null
    topic: string
    field: string | null
    level: string | null
    plan: string
    /** when they can teach: [{weekday, band}] as in wish_joins; empty: any time */
    slots: JsonWithPreset
    /** where they would teach; with facilities empty as well: anywhere */
    dongs: Generated<string[]>
    facilities: Generated<string[]>
    /** whom they teach, by the bands of age of the catalogue; empty: everyone */
    ages: Generated<string[]>
    least: number
    most: number
    /** how many times a class meets */
    meetings: number
    /** how long a class meets */
    minutes: number
    /** won the teacher is paid a meeting; 0: a volunteer */
    fee: Generated<number>
    materials: string | null
    /** the instrument each learner needs from the library */
    instrument_model: string | null
    /** the kind of space it needs; null: any room */
    space_kind: string | null
    /** what the room must have, as spaces name it */
    equipment: Generated<string[]>
    asked_at: Date
    reviewed_at: Date | null
    reviewed_by: string | null
    accepted: boolean | null
    reason: string | null
    paused_at: Date | null
    withdrawn_at: Date | null
  }
  teacher_notes: {
    id: string
    teacher: string
    programme: string | null
    score: number | null
    note: string
    at: Date
    who: string | null
  }
  thesaurus: {
    line: string
    /** false: a line of the starting thesaurus that does not count here */
    used: boolean
    said_by: string | null
    said_at: Date
  }
  viewers: {
    content: string
    day: string
    /** a hash of the day's salt and whoever looked */
    viewer: string
  }
  viewing_salts: {
    day: string
    salt: string
  }
  visits: {
    id: string
    facility: string
    teacher: string
    school: string
    grade: string
    class: string
    headcount: number
    /** the day they would like best */
    first_on: string
    second_on: string | null
    third_on: string | null
    wishes: string | null
    asked_at: Date
    answered_at: Date | null
    answered_by: string | null
    /** when the class comes; null with an answer: declined */
    starts_at: Date | null
    /** what the facility writes back: what to bring, or why not */
    reply: string | null
    withdrawn_at: Date | null
  }
  wish_joins: {
    wish: string
    learner: string
    /** who joined the learner: the learner or a guardian */
    person: string
    /** when the learner can come: [{weekday, band}], 0 Monday to 6 Sunday, morning, afternoon or evening; empty: any time */
    slots: JsonWithPreset
    joined_at: Date
    left_at: Date | null
  }
  wish_reports: {
    id: string
    wish: string
    person: string | null
    reason: string
    note: string | null
    at: Date
    settled_at: Date | null
    settled_by: string | null
    upheld: boolean | null
  }
  wish_steps: {
    id: GeneratedAlways<number>
    wish: string
    /** picked: officers chose it among the popular ones of a quarter; taken_up: a class recruits for it; released: that class did not come about */
    step: string
    at: Date
    who: string | null
    programme: string | null
    /** a sentence of an officer, read by everyone */
    note: string | null
  }
  wishes: {
    id: string
    /** who wrote it: the learner or a guardian; null once they left */
    person: string | null
    topic: string
    about: string | null
    /** as the catalogue names fields; null where nobody said */
    field: string | null
    /** null: any */
    level: string | null
    /** for whom, by the bands of age of the catalogue; null: for everyone */
    ages: string | null
    /** where it should be; null: anywhere in the district */
    dong: string | null
    /** how many would be best */
    hoped: number | null
    opened_at: Date
    /** until when others may join; then it waits for a class */
    closes_at: Date
    /** since when it stands in a class that recruits or runs; null again when the class fails */
    taken_up_at: Date | null
    programme: string | null
    ended_at: Date | null
    ended_for: string | null
    /** hidden from everyone but its writer by moderation, with the reason they read */
    hidden_at: Date | null
    hidden_by: string | null
    hidden_for: string | null
  }
  zones: {
    id: Generated<string>
    facility: string
    name: string
    name_en: string | null
    about: string | null
    seats: number | null
    position: number
  }
}
