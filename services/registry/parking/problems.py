"""The refusals of deciding on parked facts."""

from contracts.problem import Problem


class ParkedNotBelieved(Problem):
    """Told with why: its room did not sign it, or it says what cannot be."""

    status = 409
    zh = "该事实未经所属服务签署，或所述不可能成立，重新投入仍会被搁置；请查明来源，或放弃"
    en = (
        "Its room did not sign this fact, or it says what cannot be: it would be parked again."
        " Find out who put it there, or give it up"
    )


class BrokerDown(Problem):
    """Told where RabbitMQ does not answer."""

    status = 503
    zh = "消息服务暂不可用，搁置的事实未动，请稍后再试"
    en = "The broker does not answer: what is parked stays parked, try again shortly"
