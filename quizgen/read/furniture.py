"""What the lines around an article say: navigation, sharing, appeals, notices, credits, bylines."""

from __future__ import annotations

import re

_LONGEST_APPEAL = 2000  # characters
_QUOTED = re.compile("[“\"][^“”\"]*(?:[”\"]|$)")  # a quotation may run on into the next paragraph


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


# Only a whole line says this; inside a sentence the same words are news.
_LINE = _any(
    r"(?:read|see|learn|find out|discover|watch|listen|view|show|load|hear|get)(?: (?:more|also|next|all|now|less)\b|:).*",
    r"(?:more|related|also|previously|don'?t miss|in pictures|in depth|background|explainer)\s*:.*|more",
    r"(?:recommended|related|similar|popular|trending|suggested|featured|most[ -](?:read|popular|viewed|shared)|"
    r"latest|top|more|further|other|recent|breaking)(?: \w+){0,3} (?:stories|story|articles?|news|posts?|videos?|"
    r"content|reading|topics|coverage|headlines|reports?|features|links)(?: (?:like this|from|by|on|in)\b.*)?:?",
    r"most (?:read|popular|viewed|shared|recent)\b.*|breaking news|trending.{0,20}|you (?:may|might) (?:also )?like.*",
    r"more (?:from|on|in|about|by|great)\b.*|(?:up next|next up)(?:\W.*:.*|\W*)|next (?:article|story|post)\b.*|previous (?:article|story|post)\b.*",
    r"(?:share|tweet|e-?mail|print|whatsapp|facebook|twitter|linkedin|reddit|pinterest|telegram|instagram|youtube|tumblr|"
    r"messenger|copy link|bookmark|save|like|follow|rss|flipboard|x|bluesky|threads)(?:[ ,|/·•]+(?:this|the|a|on|via|to|by|"
    r"with|article|story|page|us|friends?|post|link|permalink|feed|google\+?|vk|facebook|twitter|e-?mail|linkedin|reddit|"
    r"pinterest|whatsapp|telegram|instagram|youtube|messenger|mail|print|save|share|comments?|copy|x|more|it|and))*",
    r"(?:advertisement|advertising|advert|ad|ads|sponsored|promoted|paid content|adchoices|story continues below.*)\W*(?:\w+\W*){0,3}",
    r"(?:sign|log) ?(?:in|up|out)\b.{0,60}|register\b.{0,30}|my account|subscribe\b.{0,60}|newsletters?|(?:e-?)?paper",
    r"(?:skip|jump|go|back|return|scroll)(?: back)? to\b.{0,40}|continue reading.*|close|menu|search|home|open|next|previous",
    r"\W*(?:no |\d+ |view |post a |add a |your |leave a |show |hide |all )?(?:comments?|repl(?:y|ies)|responses?)\W*\d*\W*",
    r"(?:leave|cancel) a? ?(?:reply|comment).*|join the (?:conversation|discussion|debate).*|have your say.*|comments? (?:are )?closed.*",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|sections?|source|sources|via|in this (?:story|article))\s*:.*",
    r"(?:image|photo|slide|picture) \d+ (?:of|/).*|caption|gallery|view gallery|(?:open|enlarge|expand|hide) (?:image|caption|photo).*",
    r"(?:play|pause|watch|mute|listen to)\b.{0,40}(?:video|audio|article|clip|podcast).{0,20}|\d+:\d\d(?: ?/ ?\d+:\d\d)?",
    r"word ?count.*|\d+ ?min(?:ute)?s?(?: read)?|(?:reading|read) time.*|loading\W*|please wait.*|click (?:here|to|on)\b.*|tap (?:here|to)\b.*",
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|#\w+(?: #\w+)*|(?:© ?\d|\(c\) \d|(?:© )?copyright).*|.*\ball rights reserved\b.*",
    r"follow (?:us|me|him|her|them|@|the)\b.*|like us\b.*|find us\b.*|contact (?:us|the)\b.*|about (?:us|the author)\b.*",
    r"(?:reporting|writing|editing|additional reporting|compiled|edited|reported|written|translated) by [A-Z].*",
    r"(?:terms|conditions|privacy|cookies?|accessibility|disclaimer|imprint)(?: (?:of|and|&|use|service|policy|notice|"
    r"settings|preferences|conditions|terms|help|statement))*",
    r"(?:most|top|best) \d+|download\b.{0,60}|print (?:this )?(?:article|page|edition)|(?:toggle|expand|collapse) .{0,20}",
    r"(?:this (?:story|article|piece|post|report)|a version of this) .{0,60}(?:first|originally|previously) (?:appeared|published|posted).*",
    r"image (?:copyright|source)\b.*|(?:toggle|hide) caption|view image in fullscreen|gift (?:this )?article|purchase licensing.*|"
    r"our standards\W.*|add to your saved stories|video ad feedback|end of (?:list|carousel)|list \d+ of \d+\b.*|have an opinion on.*|"
    r"[^a-z]*CLICK HERE[^a-z]*|file (?:photo|image)\b.{0,30}|(?:stock|file|handout) photo\b.{0,30}",
)
# Said by the outlet to its readers: any sentence outside quotation marks that holds one of these.
_APPEAL = _any(
    r"\b(?:support|fund|supporting|funding) (?:us|our|independent|quality|(?:\w+ )?journalism)\b",
    r"\byour (?:support|contribution|donation|subscription|inbox|e-?mail address|browser|e-?mail|account|ad ?blocker|privacy)\b",
    r"\bour (?:readers|journalists|newsletters?|journalism|newsroom|subscribers|(?:\w+ )?privacy (?:policy|notice)|cookie|"
    r"website|site|app|mailing list|daily|weekly|morning|paywall|community guidelines|podcast|telegram|supporters)\b",
    r"\bdear readers?\b", r"\b(?:sign|signed|signing) up (?:for|to|here|now|today)\b.*\b(?:newsletter|e-?mail|alerts?|free|daily|weekly|our)\b",
    r"\bsubscribe (?:to|now|today|for|and|here)\b", r"\bnewsletters?\b.*\b(?:inbox|sign|subscribe|free|get|receive)\b",
    r"\bad-free\b", r"\bwe(?: and our partners)? use cookies\b|\b(?:accept|reject|manage)(?: all)? cookies\b|\buse of cookies\b",
    r"\bbecome a (?:member|subscriber|supporter|patron)\b", r"\b(?:unlimited|full) (?:digital )?access\b.*(?:[$£€]\d|\b(?:per|a) (?:month|week)\b)",
    r"\bcancel any ?time\b", r"\bletters to the editor\b", r"\bterms (?:of (?:use|service)|and conditions)\b.*\b(?:you|agree|by|policy)\b",
    r"\byou agree to\b", r"\bwe(?:’|')d like to hear\b|\bwe(?:’|')d love to hear\b|\bwe want to hear from you\b",
    r"\b(?:e-?mail|write to|contact) us at\b|\bsend (?:us )?(?:your )?tips?\b", r"\bplease (?:enable|turn on|disable|allow|subscribe|consider)\b",
    r"\bmay (?:earn|receive) (?:an? )?(?:affiliate )?commission\b|\baffiliate links?\b", r"\bdownload (?:our|the) .{0,30}\bapp\b",
    r"\bresponsible for the content of external\b|\bmay not be (?:published|reproduced|reprinted)\b",
    r"\bfollow (?:us|him|her|me|them|the .{0,40}|@\w+|.{3,40}) on (?:twitter|facebook|instagram|x|social|youtube|linkedin)\b",
    r"\bclick here\b", r"\b(?:this|the) (?:site|website) uses\b|\bcomments? (?:on this article|powered by|are moderated|will be)\b",
)
_NOTICE = _any(  # a sentence about the making of the article
    r"^\W*(?:this|the) (?:article|story|report|piece|post|headline) (?:was|is|has been|first|originally)\b.*\b(?:updated|corrected|"
    r"published|amended|appeared|republished|edited|produced|translated|syndicated|part of)\b",
    r"\bcontributed to this (?:report|story|article)\b", r"^\W*(?:correction|editor(?:’|')s note|clarification|update)\b ?(?:\(|:|,|—|-)",
    r"\b(?:views|opinions) expressed (?:in|by|here|are)\b", r"^\(?(?:reporting|writing|editing|additional reporting)\b.{0,80} by\b",
)
_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.’'-]* ){2,4}(?:\(@\w+\) )?(?:is|covers|reports|writes) .{0,60}\b(?:reporter|writer|editor|correspondent|"
    r"columnist|journalist|contributor|author|professor|lecturer|fellow|analyst|freelance|photographer|blogger)\b")
_END = _any(  # what follows is no longer the article
    r"a (?:message|note|word|letter) (?:from|to) .{0,60}", r"dear readers?\W*", r"\W*\d* ?comments?\W*\d*\W*", r"conversation.{0,12}",
    r"leave a (?:reply|comment).*", r"join the (?:conversation|discussion).*", r"about the (?:author|writer)s?.*",
    r"(?:read|view|see|post|show|add)(?: all| the| a)? \d* ?comments?.*", r"site (?:index|map|information)", r"most (?:read|popular|viewed|shared).*",
    r"(?:you (?:may|might) (?:also )?(?:like|be interested).*)", r"(?:reader )?comments", r"(?:© ?\d|copyright).{0,120}", r"recommended.{0,20}",
    r"more (?:from|great) .{0,60}", r"share this (?:article|story|entry|post|page).*", r"(?:around|from) (?:the web|our partners).*",
    r"(?:latest|top|popular|trending) (?:stories|news|articles|posts)", r"next (?:article|story|post).*", r"sponsored (?:content|stories|links).*",
)

def is_furniture(block: str) -> bool:
    """Whether the block belongs to the page and not to the article."""
    plain = block.strip(" *|•·»«›‹→←↑↓>-–—_")
    if not re.search("[a-z]", plain, re.IGNORECASE):
        return True
    is_sentence = len(plain.split()) > 8 and block.endswith((".", ".”", '."'))
    return bool(len(plain) < 160 and not is_sentence and _LINE.fullmatch(plain) or is_appeal(block))


def is_appeal(block: str) -> bool:
    if len(block) > _LONGEST_APPEAL:
        return False
    plain = _QUOTED.sub(" ", block.replace("’", "'").replace("''", '"'))
    return bool(_APPEAL.search(plain) or _NOTICE.search(plain))


def is_end(block: str) -> bool:
    """Whether the block is the heading of what stands below articles."""
    return len(block) < 130 and bool(_END.fullmatch(block.strip(" *|•·»«:")))


def is_biography(block: str) -> bool:
    """Whether the block says who the author is; in the middle of an article it may speak of someone else."""
    return len(block) < 400 and bool(_BIOGRAPHY.match(block))
