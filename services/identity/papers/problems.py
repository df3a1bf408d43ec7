"""The refusals of papers."""

from contracts.problem import Problem


class PaperNotReadable(Problem):
    """`outcome`: what the check found, as a code, where it was looked into."""

    status = 422
    zh = "营业执照、授权委托书须为PDF、JPG或PNG文件，每个不超过5 MB，内容与文件类型相符"
    en = (
        "A licence or letter is a PDF, JPG or PNG of at most 5 MB,"
        " whose content is what it calls itself"
    )


class PaperNotScanned(Problem):
    status = 503
    zh = "病毒扫描暂不可用，文件未保存，请稍后重新提交"
    en = "The malware scanner is away, so nothing was kept: send it again shortly"
