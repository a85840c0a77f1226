/** Letters about accounts and households: each gives a subject and a body. */
type Text = { subject: string; body: string }

const ko = {
  confirm: (title: string, link: string): Text => ({
    subject: `[${title}] 전자우편을 확인해 주세요`,
    body: `${title}에 가입해 주셔서 고맙습니다.\n아래 주소를 눌러 가입을 마쳐 주세요. 하루 동안 쓸 수 있어요.\n\n${link}\n\n가입한 적이 없다면 이 편지를 지워 주세요. 아무것도 저장되지 않습니다.`,
  }),
  known: (title: string, signIn: string, password: string): Text => ({
    subject: `[${title}] 이미 가입되어 있어요`,
    body: `이 전자우편으로 가입을 신청하셨지만, 이미 가입되어 있어요.\n\n로그인: ${signIn}\n비밀번호를 잊었다면: ${password}\n\n신청한 적이 없다면 이 편지를 지워 주세요.`,
  }),
  newEmail: (title: string, link: string): Text => ({
    subject: `[${title}] 새 전자우편을 확인해 주세요`,
    body: `앞으로 이 전자우편을 쓰시려면 아래 주소를 눌러 주세요. 하루 동안 쓸 수 있어요.\n\n${link}\n\n바꾼 적이 없다면 이 편지를 지워 주세요.`,
  }),
  emailChanged: (title: string): Text => ({
    subject: `[${title}] 전자우편이 바뀌었어요`,
    body: '내 정보의 전자우편을 다른 주소로 바꾸었어요. 직접 바꾸지 않으셨다면 문의 전화로 바로 알려 주세요.',
  }),
  reset: (title: string, link: string): Text => ({
    subject: `[${title}] 새 비밀번호를 정해 주세요`,
    body: `아래 주소에서 새 비밀번호를 정해 주세요. 한 시간 동안 한 번만 쓸 수 있어요.\n\n${link}\n\n요청한 적이 없다면 이 편지를 지워 주세요. 비밀번호는 그대로입니다.`,
  }),
  passwordChanged: (title: string, link: string): Text => ({
    subject: `[${title}] 비밀번호가 바뀌었어요`,
    body: `비밀번호를 바꾸었어요. 직접 바꾸지 않으셨다면 지금 새 비밀번호를 정해 주세요.\n\n${link}`,
  }),
  invitation: (title: string, inviter: string, child: string, link: string): Text => ({
    subject: `[${title}] ${inviter} 님이 보호자로 초대했어요`,
    body: `${inviter} 님이 ${child} 님의 보호자로 함께해 달라고 초대했어요.\n수락하면 ${child} 님의 강좌를 함께 신청하고 볼 수 있어요. 일주일 동안 쓸 수 있어요.\n\n${link}\n\n모르는 사람이라면 이 편지를 지워 주세요.`,
  }),
  code: (title: string, code: string): string => `[${title}] 보호자 확인 번호 ${code} (10분 안에 넣어 주세요)`,
  staff: (title: string, link: string): Text => ({
    subject: `[${title}] 업무에 초대되었어요`,
    body: `${title}에서 함께 일할 수 있게 초대되었어요.\n이 전자우편으로 가입하고 로그인한 뒤 아래 주소를 열어 주세요. 일주일 동안 쓸 수 있어요.\n\n${link}`,
  }),
  factorReset: (title: string): Text => ({
    subject: `[${title}] 두 번째 확인을 다시 정해 주세요`,
    body: '관리자가 두 번째 확인(인증 앱)을 지웠어요. 다음에 로그인할 때 새로 정해 주세요. 요청하지 않으셨다면 바로 알려 주세요.',
  }),
  left: (title: string, day: string): Text => ({
    subject: `[${title}] 탈퇴했습니다`,
    body: `그동안 함께해 주셔서 고맙습니다. 남은 정보는 ${day}에 지워집니다.`,
  }),
}
const en: typeof ko = {
  confirm: (title, link) => ({
    subject: `[${title}] Please confirm your e-mail address`,
    body: `Thank you for joining ${title}.\nOpen this address to finish. It works for one day.\n\n${link}\n\nIf this was not you, please delete this letter. Nothing has been kept.`,
  }),
  known: (title, signIn, password) => ({
    subject: `[${title}] You already have an account`,
    body: `Somebody asked to join with this address, but it already has an account.\n\nSign in: ${signIn}\nForgot your password: ${password}\n\nIf this was not you, please delete this letter.`,
  }),
  newEmail: (title, link) => ({
    subject: `[${title}] Please confirm your new address`,
    body: `Open this address to use this e-mail from now on. It works for one day.\n\n${link}\n\nIf this was not you, please delete this letter.`,
  }),
  emailChanged: (title) => ({
    subject: `[${title}] Your e-mail address was changed`,
    body: 'Your account now uses another e-mail address. If this was not you, please phone us right away.',
  }),
  reset: (title, link) => ({
    subject: `[${title}] Choose a new password`,
    body: `Choose a new password here. The address works once, for one hour.\n\n${link}\n\nIf you did not ask for this, please delete this letter. Your password stays as it is.`,
  }),
  passwordChanged: (title, link) => ({
    subject: `[${title}] Your password was changed`,
    body: `Your password was changed. If this was not you, choose a new one now.\n\n${link}`,
  }),
  invitation: (title, inviter, child, link) => ({
    subject: `[${title}] ${inviter} invites you as a guardian`,
    body: `${inviter} asks you to be a guardian of ${child} with them.\nIf you accept, both of you can see and apply for ${child}'s programmes. The address works for a week.\n\n${link}\n\nIf you do not know them, please delete this letter.`,
  }),
  code: (title, code) => `[${title}] Guardian code ${code} (valid for 10 minutes)`,
  staff: (title, link) => ({
    subject: `[${title}] You are invited to work here`,
    body: `You are invited to work with ${title}.\nJoin and sign in with this e-mail address, then open the address below. It works for a week.\n\n${link}`,
  }),
  factorReset: (title) => ({
    subject: `[${title}] Please set up your second step again`,
    body: 'An administrator removed your second step (authenticator app). Set it up again when you next sign in. If you did not ask for this, tell us right away.',
  }),
  left: (title, day) => ({
    subject: `[${title}] You have left`,
    body: `Thank you for learning with us. What remains of your data will be erased on ${day}.`,
  }),
}
export const words = { ko, en }
