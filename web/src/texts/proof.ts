/* Texts of proving organisations: the applicant hands papers in, its unit or the city confirms. */
import type { Text } from ".";

export const proofTexts = {
  help: [
    "核对营业执照和授权委托书，确认申报单位的身份。核验通过前可以审核，不能推荐；申报的递交时间不受影响。",
    "Confirm applicants by their licence and letter of authorisation. Their cases can be reviewed before, but not recommended; a hand-in keeps its time.",
  ],
  all: ["全部", "All"],
  show: ["显示", "Show"],
  none: ["没有这样的单位", "No such applicant"],
  licence: ["营业执照", "Business licence"],
  letter: ["授权委托书", "Letter of authorisation"],
  readHelp: ["查阅材料会留下记录。", "Every reading of a paper is recorded."],
  handedIn: ["{name}于{at}提交", "Handed in by {name} on {at}"],
  confirmedBy: ["{name}于{at}核验通过", "Confirmed by {name} on {at}"],
  refusedBy: ["{name}于{at}退回", "Refused by {name} on {at}"],
  confirm: ["核验通过", "Confirm"],
  confirmAsk: [
    "执照与单位相符，委托书已盖章并写明授权人？通过后不能撤销。",
    "Does the licence fit, and does the sealed letter name the signatory? It cannot be taken back.",
  ],
  refuse: ["退回材料", "Refuse the papers"],
  refuseHelp: [
    "写明哪里不符、怎样改，申报单位会看到这段文字，可以重新提交。",
    "Say what is wrong and how to mend it; the applicant reads it and hands in others.",
  ],
  reason: ["理由", "Reason"],
  onCase: ["申报单位未核验（{state}），核验通过前不能推荐", "The applicant is not confirmed ({state}): it cannot be recommended yet"],
  toApplicants: ["去核验", "To the applicants"],
  own: ["单位核验", "Proof of your organisation"],
  ownHelp: [
    "上传营业执照（事业单位为法人证书）和盖章的授权委托书，由推荐单位核验。可以先递交申报，递交时间不受影响；核验通过前推荐单位不能推荐。",
    "Upload the licence and the sealed letter of authorisation; your recommending unit confirms them. You may hand in before, and keep your time; without the confirmation it cannot be recommended.",
  ],
  template: ["下载授权委托书模板", "Download the letter as a template"],
  fileHelp: ["PDF、JPG或PNG，每个不超过5 MB", "PDF, JPG or PNG, at most 5 MB each"],
  chooseFile: ["选择文件", "Choose a file"],
  send: ["提交证明材料", "Hand the papers in"],
  sendAgain: ["重新提交", "Hand others in"],
  why: ["退回理由：{reason}", "Why they were refused: {reason}"],
  signatoryActs: ["由授权人提交。", "A signatory hands them in."],
} satisfies Record<string, Text>;
