/* Words about a receipt. They say what `quanlian receipt verify` says. */
import type { Text } from ".";

/** Why a file has no single reading, or proves nothing. */
export const receiptRefusals = {
  utf16: ["文件编码为UTF-16，请另存为UTF-8", "it is in UTF-16: save it as UTF-8"],
  notUtf8: ["不是UTF-8文件，请另存为UTF-8", "it is not UTF-8: save it as UTF-8"],
  trailing: [
    "JSON结束之后还有其他内容（第{line}行第{column}列），请使用下载的原文件",
    "something follows the end of the JSON (line {line}, column {column}): use the file as it was downloaded",
  ],
  notJson: ["不是JSON文件（第{line}行第{column}列）", "it is not JSON (line {line}, column {column})"],
  twice: [
    "成员“{name}”出现了两次，内容有歧义",
    "the member “{name}” is there twice: it has two readings",
  ],
  constant: ["含有{name}，不是JSON的数值", "it holds {name}, which is no JSON number"],
  noReceipt: ["不是回执文件", "this is no receipt file"],
  extra: [
    "回执之外另有未签名的成员“{name}”，请使用下载的原文件",
    "there is an unsigned member “{name}” beside the receipt: use the file as it was downloaded",
  ],
  unknownKey: [
    "回执的签名密钥不在公布的密钥中",
    "the key that signed it is not among the published ones",
  ],
  incomplete: ["回执内容不完整", "the receipt's content is not complete"],
  signature: [
    "签名不符：内容被改动，或不是本系统签发",
    "the signature does not fit: changed, or not ours",
  ],
  kidTwice: ["公布的密钥文件中有两个密钥编号相同", "two keys of the file have the same kid"],
  noKeys: ["不是公布的密钥文件", "this is no file of published keys"],
} satisfies Record<string, Text>;

export const receiptProves = {
  received: [
    "申报 {number} 第{snapshot}次提交于 {at}（北京时间）收到，签名有效，密钥 {kid}。",
    "Submission {number}, hand-in {snapshot}, was received at {at} (Beijing time); the signature of key {kid} is valid.",
  ],
  content: [
    "提交内容的SHA-256值为 {hash}，另附材料{files}件，各有SHA-256值。",
    "The content handed in has the SHA-256 {hash}; {files} files with a SHA-256 each came with it.",
  ],
  late: [
    "其中{late}件提交时仅确定SHA-256值，文件可在 {until} 之前补传；是否补齐，本回执不作证明。",
    "{late} of the files were fixed by their SHA-256 alone; their bytes could follow before {until}. Whether they did, this receipt does not prove.",
  ],
  inTime: [
    "适用的截止时刻为 {closes}（不含），在截止之前收到。",
    "The deadline that applied was {closes} (not included); it was received before.",
  ],
  rehearsal: [
    "这是演练回执，不具有任何效力。",
    "This is the receipt of a rehearsal and has no effect whatsoever.",
  ],
} satisfies Record<string, Text>;

export const receiptProvesNot = {
  truth: [
    "不证明申报内容真实、完整或符合条件，也不表示已受理、推荐或入选。",
    "It does not prove that the content is true, complete or eligible, nor that anything was accepted, recommended or selected.",
  ],
  since: [
    "不证明申报此后的情况：可能已补正、撤回或办结。",
    "It does not prove what became of the submission since: it may have been corrected, withdrawn or ended.",
  ],
  who: [
    "不证明由谁操作提交；联系信息只有加盐的SHA-256值。",
    "It does not prove which person handed in; contact data is in it only as a salted SHA-256.",
  ],
  worth: [
    "证明力以公布的密钥文件可信为前提，收到时刻以受理系统的数据库时钟为准；事实的叶哈希 {leaf} 可与审计记录核对。",
    "It is worth as much as the file of published keys it was checked with, and its instant is that of the system's database clock; the leaf {leaf} can be looked up in the audit.",
  ],
} satisfies Record<string, Text>;
