"""The refusals of credit's files."""

from contracts.problem import Problem


class CreditFilesTooMany(Problem):
    """`limit`: files for one case."""

    status = 409
    zh = "该案卷的核查凭据文件过多，请合并后上传"
    en = "Too many files for this case: put several into one"


class OnlyHashRecorded(Problem):
    """`sha256`: what was typed when it was recorded."""

    status = 404
    zh = "登记时未上传文件，系统内只有其SHA-256值，请向登记单位调阅原件"
    en = "Only its hash was recorded, no file: ask whoever recorded it for the file"
