"""Chinese, Japanese and Korean labels, which run into their values without a space: "姓名王小明", "生年月日1990年1月2日".

Source: the family names most common in China (Ministry of Public Security, 2020), Japan and Korea (census of 2015).
"""

from __future__ import annotations

import re

from redact.detect import scores
from redact.detect.patterns import Pattern, Re2Recognizer

HAN = r"\x{4E00}-\x{9FFF}\x{3005}"
KANA = r"\x{3040}-\x{30FF}"
HANGUL = r"\x{AC00}-\x{D7A3}"
GAP = r"[ \t]?[:=|]?[ \t]{0,3}"
NEXT = (
    r"性别|性別|年龄|年齢|年齡|电话|電話|手机|手機|身份证|身份證|住址|住所|地址|出生|生年月日|生日|民族|职业|職業|邮箱|郵箱"
    r"|邮编|部门|部門|工号"
    r"|学号|国籍|國籍|携帯|メール|フリガナ|ふりがな|様|先生|女士|小姐|さん"
)
CHINESE_LABELS = r"(?:姓名|真实姓名|名字|联系人|聯絡人|收件人|收货人|申请人|持卡人|患者|客户姓名|员工姓名|经办人|负责人)"
JAPANESE_LABELS = r"(?:氏名|お名前|名前|姓名|担当者名?|申込者|契約者|ご契約者名?|患者名|社員名|宛名|受取人)"
KOREAN_LABELS = r"(?:이름|성명|성함|예금주|수취인|받는 ?사람|보내는 ?사람|담당자|환자명|고객명|신청인)"
PATTERNS = (
    Pattern("Chinese name", rf"{CHINESE_LABELS}{GAP}([{HAN}]{{2,4}}?)(?:[^{HAN}{KANA}]|$|{NEXT})", scores.STRONG, 1, "PERSON"),
    Pattern(
        "Japanese name", rf"{JAPANESE_LABELS}{GAP}([{HAN}{KANA}]{{2,7}}?)(?:[^{HAN}{KANA}]|$|{NEXT})",
        scores.STRONG, 1, "PERSON",
    ),
    Pattern(
        "Japanese name in two parts",
        rf"{JAPANESE_LABELS}{GAP}([{HAN}{KANA}]{{1,5}} [{HAN}{KANA}]{{1,5}}?)(?:[^{HAN}{KANA}]|$|{NEXT})",
        scores.STRONG, 1, "PERSON",
    ),
    Pattern("Korean name", rf"{KOREAN_LABELS}{GAP}([{HANGUL}]{{2,4}}?)(?:[^{HANGUL}]|$|님|씨)", scores.STRONG, 1, "PERSON"),
    Pattern(
        "date of birth",
        rf"(?:生年月日|出生日期|出生年月日?|誕生日|生日|생년월일|생일){GAP}(\d{{4}} ?[年./\-년] ?\d{{1,2}} ?[月./\-월]"
        rf" ?\d{{1,2}} ?[日일]?"
        r"|(?:明治|大正|昭和|平成|令和)(?:\d{1,2}|元)年\d{1,2}月\d{1,2}日|[MTSHR]\d{1,2}[./]\d{1,2}[./]\d{1,2}|(?:19|20)\d{6}"
        r"|\d{6})(?:[^0-9]"
        r"|$)",
        scores.STRONG, 1, "DATE_OF_BIRTH",
    ),
    Pattern(
        "telephone",
        rf"(?:電話番号|電話號碼|電話|携帯電話(?:番号)?|携帯番号|携帯|手机号码?|手機號碼?|手机|手機|电话号码?|电话|联系电话"
        rf"|联系方式|聯絡電話|전화번호|전화"
        rf"|휴대폰(?: ?번호)?|휴대전화|핸드폰(?: ?번호)?|연락처){GAP}(\+?\d[\d\- ()]{{6,17}}\d)(?:[^0-9]|$)",
        scores.STRONG, 1, "PHONE_NUMBER",
    ),
    Pattern(
        "address",
        rf"(?:住所|現住所|住址|家庭住址|联系地址|收货地址|通讯地址|地址|주소)(?:{GAP})((?:〒? ?\d{{3}}-\d{{4}}"
        rf" ?)?[{HAN}{KANA}{HANGUL}]"
        rf"[{HAN}{KANA}{HANGUL}0-9 \-,()]{{4,60}})",
        scores.LIKELY, 1, "STREET_ADDRESS",
    ),
    Pattern(
        "Chinese identity card", rf"(?:身份证号?码?|身份證號?碼?|公民身份号码){GAP}(\d{{17}}[0-9Xx])(?:[^0-9]|$)",
        scores.STRONG, 1, "CN_RIC",
    ),
    Pattern(
        "Korean resident number", rf"(?:주민등록번호|주민번호){GAP}(\d{{6}}-?[1-8]\d{{6}})(?:[^0-9]|$)",
        scores.STRONG, 1, "KR_RRN",
    ),
    Pattern(
        "Japanese number", rf"(?:マイナンバー|個人番号){GAP}(\d{{4}}[ \-]?\d{{4}}[ \-]?\d{{4}})(?:[^0-9]|$)", scores.STRONG, 1,
        "JP_MY_NUMBER",
    ),
)  # fmt: skip
CHINESE_FAMILIES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧"
    "蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯"
    "尹黎"
    "易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管"
    "祝左涂谷祁时舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项曲成游阳阳裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵欧阳解"
)
KOREAN_FAMILIES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길"
    "연위표명기반"
)
JAPANESE_FAMILIES = frozenset(
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 森 池田"
    " 橋本 阿部 石川"
    " 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川"
    " 原田 松田 竹内"
    " 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山"
    " 杉山 村田 大塚 新井"
    " 藤本 小山 平野 河野 上野 野口 武田 松井 千葉 菅原 岩崎 久保 木下 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井"
    " 高野 渡部 吉川"
    " 山内 西田 飯田 菊池 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山"
    " 田口 永井 山中".split()
)
NOT_A_NAME = frozenset(
    "必填 输入 不能 修改 变更 排序 查询 不详 未填 为空 请输入 单位 和电话 入力 変更 必須 検索 未入力 一覧 なし 順 변경 없음"
    " 입력 정렬 지정 표시 필수"
    " 확인 공간 추가 수정 검색 바꾸기 오류 선택 설정 주소 전화 전체 조회 고객 정보 정보를 성별 이메일 안내 유형 미정".split()
)
PLACE_SIGNS = re.compile(r"[都道府県市区町村省县區縣路街号號弄巷室楼栋番地시도군구읍면동로길]")


def judge(text: str, start: int, end: int, pattern: Pattern) -> float:
    value = text[start:end]
    if pattern.name == "address":
        return pattern.score if len(PLACE_SIGNS.findall(value)) >= 2 and any(map(str.isdigit, value)) else 0.0
    if pattern.kind != "PERSON":
        return pattern.score
    if value in NOT_A_NAME or value.strip() in NOT_A_NAME:
        return 0.0
    if pattern.name == "Chinese name":
        return pattern.score if value[0] in CHINESE_FAMILIES else 0.0
    if pattern.name == "Korean name":
        # Without a gap "이름이" is the label with a particle.
        if text[start - 1 : start].isalpha() and value[0] in "이은을의":
            return 0.0
        has_colon = text[start - 1 : start].strip() in (":", "=") or text[start - 2 : start - 1] == ":"
        return pattern.score if value[0] in KOREAN_FAMILIES and (has_colon or len(value) == 3) else 0.0
    return pattern.score if is_japanese(value) else 0.0


def is_japanese(value: str) -> bool:
    """Return whether `value` begins with a Japanese family name, and two or more characters in all are no single word."""
    family, _, given = value.partition(" ")
    if given:
        return family in JAPANESE_FAMILIES or (len(family) == 2 and 1 <= len(given) <= 3 and "\u4e00" <= family[0] <= "\u9fff")
    return any(value[:length] in JAPANESE_FAMILIES and 1 <= len(value) - length <= 3 for length in (1, 2, 3))


def recognizer() -> Re2Recognizer:
    return Re2Recognizer(
        "East Asian label",
        PATTERNS,
        kinds=sorted({pattern.kind for pattern in PATTERNS}),
        summary="Names, dates, numbers and addresses that follow a Chinese, Japanese or Korean label without a space",
        judge=judge,
    )
