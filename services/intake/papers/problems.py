"""What printing can refuse."""

from contracts.problem import Problem


class NoTemplate(Problem):
    status, zh, en = (
        404,
        "本次征集没有申请书的Word模板，请在线填写，或向征集单位索取",
        "This campaign has no Word template of its form: fill it in online, or ask the "
        "organiser for one",
    )


class FontsMissing(Problem):
    status, zh, en = (
        503,
        "服务器未安装中文字体，暂不能制作PDF，请联系系统管理员；可先下载Word文件",
        "The server has no Chinese fonts, so no PDF can be made: tell the administrator, and take"
        " the Word file meanwhile",
    )
