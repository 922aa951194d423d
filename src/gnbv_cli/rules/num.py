"""NUM: how amounts are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gnbv_cli.balance.ledger import Entry
from gnbv_cli.findings.finding import Certainty, Edit, Finding, Fix, Place
from gnbv_cli.plan.walk import budgets, with_parts
from gnbv_cli.rules.checked import CheckedPlan
from gnbv_cli.rules.fault import assumption, borne_out, compared, proofs
from gnbv_cli.rules.rule import Details, Rule
from gnbv_cli.rules.sums import terms_text
from gnbv_cli.rules.unread_words import status_without_loss
from gnbv_cli.texts.labels import APPLY, CERTAINTY, PROOF, PROPOSED, READINGS
from gnbv_cli.texts.sentence import Sentence, Words
from gnbv_cli.texts.slips import BY_SUMS, slip_sentence
from gnbv_cli.written.amount import Reading, format_amount, write_like

_READINGS_SHOWN = 3

_MALFORMED = {
    "grouping": Words(
        "Số tiền '{text}' tách nhóm chưa đúng: nhóm '{part}' có {n} chữ số",
        "'{text}' is wrongly grouped: '{part}' has {n} digits",
    ),
    "separator": Words(
        "Số tiền '{text}' dùng dấu '{part}' ở chỗ phải là dấu chấm tách nhóm",
        "'{text}' has '{part}' where a dot should part the groups",
    ),
    "decimal-dot": Words(
        "Số tiền '{text}' dùng dấu chấm cho phần lẻ; văn bản Việt Nam dùng dấu phẩy",
        "'{text}' has a dot for decimals; Vietnamese text has a comma",
    ),
    "fraction": Words(
        "Số tiền '{text}' có phần lẻ không thành đồng nào",
        "'{text}' has decimals that make no whole đồng",
    ),
    "leading-zero": Words("Số tiền '{text}' bắt đầu bằng số 0", "'{text}' starts with a 0"),
    "sign": Words(
        "Số tiền '{text}' có dấu '{part}'; kinh phí không thể âm",
        "'{text}' has the sign '{part}'; no funding is negative",
    ),
    "parts": Words(
        "Số tiền '{text}' ghép các đơn vị chưa đúng thứ tự",
        "'{text}' joins its units in the wrong order",
    ),
    "unit-unknown": Words(
        "Số tiền '{text}' có đơn vị '{part}' không rõ", "'{text}' has an unknown unit '{part}'"
    ),
}
_READING = Words("{text} ({slip})", "{text} ({slip})")
_PROPOSAL = Words("{text}: {status} ({slip})", "{text}: {status} ({slip})")
_MANY = Words("Có {n} cách đọc; các phép cộng không phân định được", "{n} readings; no sum tells")


def _malformed(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for cell, entry in checked.ledger.faulty:
        amount = entry.amount
        if amount.value is None and amount.readings:
            fault = amount.faults[0]
            yield rule.finding(
                Place(cell),
                message=_MALFORMED.get(fault.kind, rule.message),
                details=_readings(checked, cell, entry),
                text=entry.text.strip(),
                mending=checked.mending,
                part=fault.part,
                n=fault.digit_count,
            )


def _readings(checked: CheckedPlan, cell: str, entry: Entry) -> Details:
    """What a malformed amount may say, and which of it the sums leave."""
    readings = entry.amount.readings
    details: Details = {"identity": (entry.text,)}
    meant = checked.settled.get(cell)
    chosen = next((reading for reading in readings if reading.value == meant), None)
    if chosen is None:
        shown = [(READINGS, _said(reading)) for reading in readings[:_READINGS_SHOWN]]
        details["facts"] = (*shown, (PROPOSED, _MANY.filled(n=len(readings))))
        if len(readings) == 1:
            details["facts"] = tuple(shown)
            details["fixes"] = (_fix(cell, entry, readings[0].text, "likely"),)
        return details
    proposal = _PROPOSAL.filled(text=chosen.text, status=CERTAINTY["certain"], slip=_slip(chosen))
    others = [(READINGS, _said(reading)) for reading in readings if reading is not chosen]
    details["facts"] = (
        (PROPOSED, proposal),
        *((PROOF, proof) for proof in proofs(checked, {cell: chosen.value})),
        *others[:_READINGS_SHOWN],
        *assumption(checked, cell),
        *compared(checked),
    )
    details["hint"] = _slip(chosen)
    details["fixes"] = (_fix(cell, entry, chosen.text, "certain"),)
    return details


def _said(reading: Reading) -> Sentence:
    return _READING.filled(text=reading.text, slip=_slip(reading))


def _slip(reading: Reading) -> Sentence:
    return slip_sentence(reading.slip, reading.digit)


def _fix(cell: str, entry: Entry, new: str, status: Certainty) -> Fix:
    edit = Edit(Place(cell), entry.text, new)
    return Fix(APPLY.filled(old=entry.text.strip(), new=new), status, (edit,))


def _unreadable(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    filled = {
        cell: (diagnosis, value)
        for diagnosis in checked.diagnoses
        for cell, value in (diagnosis.proposed or {}).items()
    }
    for cell, entry in checked.ledger.faulty:
        if entry.amount.value is not None or entry.amount.readings:
            continue
        details: Details = {"identity": (entry.text,)}
        if cell in filled:
            diagnosis, value = filled[cell]
            new = format_amount(value)
            status = status_without_loss([entry], diagnosis.status)
            said = CERTAINTY[status or "likely"]
            proposal = _PROPOSAL.filled(text=new, status=said, slip=BY_SUMS)
            details["facts"] = (
                (PROPOSED, proposal),
                *((PROOF, proof) for proof in proofs(checked, {cell: value})),
            )
            details["fixes"] = (_fix(cell, entry, new, status),) if status else ()
        yield rule.finding(
            Place(cell), details=details, text=entry.text.strip(), mending=checked.mending
        )


def _in_manner(kind: str) -> Callable[[Rule, CheckedPlan], Iterator[Finding]]:
    """A rule's check: amounts that can be read, and have a fault of manner of that kind."""

    def check(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
        for cell, entry in checked.ledger.faulty:
            amount = entry.amount
            fault = next((fault for fault in amount.faults if fault.kind == kind), None)
            if fault is None or amount.value is None:
                continue
            details: Details = {"identity": (entry.text,)}
            if kind != "unit-missing":
                new = write_like(amount, amount.value)
                details["fixes"] = (_fix(cell, entry, new, "likely"),)
            yield rule.finding(
                Place(cell), details=details, text=entry.text.strip(), part=fault.part
            )

    return check


def _mixed(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    """Sums whose amounts are written in different units, each once."""
    ledger = checked.ledger
    if len({entry.amount.scale for entry in ledger.entries.values()}) < 2:
        return
    for name, stated in ledger.sums.items():
        entries = [
            ledger.entries[cell] for cell in (stated.whole, *stated.parts) if cell in ledger.entries
        ]
        scales = {entry.amount.scale for entry in entries if entry.amount.unit}
        if stated.kind == "parts" and len(scales) > 1:
            units = list(dict.fromkeys(entry.amount.unit for entry in entries if entry.amount.unit))
            yield rule.finding(
                Place(stated.whole if stated.whole in ledger.entries else stated.parts[0]),
                units=units,
                details={"identity": (name, *units)},
            )


def _words(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    if "words" not in checked.reading.source.text:
        return
    for top, budget in budgets(checked.plan, checked.items):
        for at, part in with_parts(top, budget):
            cell = f"{at}.total" if f"{at}.total" in checked.ledger.entries else at
            entry = checked.ledger.entries.get(cell)
            if part.words is None or entry is None or entry.amount.value is None:
                continue
            from gnbv_cli.written.words import read_words, words_amount  # noqa: PLC0415 - rare

            value = read_words(part.words)
            if value == entry.amount.value:
                continue
            place = Place(f"{at}.words")
            details: Details = {"identity": (part.words, entry.text)}
            by_digits = _borne_out(checked, cell, entry.amount.value, _BY_DIGITS)
            by_words = _borne_out(checked, cell, value, _BY_WORDS)
            new = words_amount(entry.amount.value)
            if by_digits and not by_words:
                said = _PROPOSAL.filled(text=new, status=CERTAINTY["likely"], slip=BY_SUMS)
                details["facts"] = ((PROPOSED, said), *by_digits)
            elif by_words and not by_digits:
                details["facts"] = by_words
            if by_digits or not by_words:
                title = APPLY.filled(old=part.words, new=new)
                details["fixes"] = (Fix(title, "likely", (Edit(place, part.words, new),)),)
            yield rule.finding(
                place,
                message=rule.message if value is not None else _NO_WORDS,
                details=details,
                words=part.words,
                mending=checked.mending,
                from_words=format_amount(value) if value is not None else "",
                digits=format_amount(entry.amount.value),
            )


def _borne_out(
    checked: CheckedPlan, cell: str, value: int | None, words: Words
) -> tuple[tuple[Words, Sentence], ...]:
    """The sums that hold with a value in the place of a cell, each as a proof of it."""
    if value is None:
        return ()
    found = []
    for stated in borne_out(checked, {cell: value}):
        terms, total = terms_text(checked, stated, {**checked.proposed, cell: value})
        found.append((PROOF, words.filled(terms=terms, sum=total)))
    return tuple(found)


def _hedged(rule: Rule, checked: CheckedPlan) -> Iterator[Finding]:
    for cell, entry in checked.ledger.entries.items():
        if entry.amount.hedge:
            yield rule.finding(
                Place(cell),
                hedge=entry.amount.hedge.strip(),
                details={"identity": (entry.text,)},
            )


_BY_DIGITS = Words("Số bằng số khớp với {terms} = {sum}", "The digits agree with {terms} = {sum}")
_BY_WORDS = Words("Số bằng chữ khớp với {terms} = {sum}", "The words agree with {terms} = {sum}")
_NO_WORDS = Words(
    "Không đọc được số bằng chữ '{words}'; bằng số là {digits}",
    "Cannot read the amount in words '{words}'; in digits it is {digits}",
)
_WHY = Words(
    "Số đọc được nhiều cách thì không biết được giao bao nhiêu",
    "With several readings it is not known how much is granted",
)
_MEND = Words(
    "Đối chiếu quyết định giao rồi ghi lại số tiền. {mending}",
    "Compare with the granting decision, then write the amount anew. {mending}",
)
_SOUND = "budget: {total: 100 triệu đồng}\n"

RULES = (
    Rule(
        "NUM001",
        "malformed-amount",
        "error",
        Words("Số tiền ghi chưa đúng cách", "An amount that is written wrongly"),
        Words("Số tiền '{text}' ghi chưa đúng cách", "'{text}' is not written as an amount"),
        _WHY,
        _MEND,
        _malformed,
        bad="budget: {total: 100.0000.000 đồng}\n",
        good="budget: {total: 100.000.000 đồng}\n",
        legal_basis=("luat-ke-toan-11-2",),
    ),
    Rule(
        "NUM002",
        "unreadable-amount",
        "error",
        Words("Không đọc được số tiền", "An amount that cannot be read"),
        Words("Không đọc được số tiền '{text}'", "Cannot read the amount '{text}'"),
        _WHY,
        _MEND,
        _unreadable,
        bad="budget: {total: một trăm triệu gì đó}\n",
        good=_SOUND,
    ),
    Rule(
        "NUM003",
        "comma-thousands",
        "warning",
        Words("Dấu phẩy tách nhóm", "Commas between groups"),
        Words(
            "Số tiền '{text}' dùng dấu phẩy để tách nhóm; văn bản Việt Nam dùng dấu chấm",
            "'{text}' has commas between groups; Vietnamese text has dots",
        ),
        Words(
            "Dấu phẩy đứng trước phần lẻ: 1,334 triệu là 1.334.000 đồng",
            "A comma stands before decimals: 1,334 triệu is 1.334.000 đồng",
        ),
        Words("Thay dấu phẩy bằng dấu chấm", "Put dots for the commas"),
        _in_manner("comma-thousands"),
        bad="budget: {total: '100,000,000 đồng'}\n",
        good="budget: {total: 100.000.000 đồng}\n",
        legal_basis=("luat-ke-toan-11-2",),
    ),
    Rule(
        "NUM004",
        "unit-missing",
        "warning",
        Words("Chưa ghi đơn vị tính", "No unit"),
        Words("Số tiền '{text}' chưa ghi đơn vị", "No unit beside '{text}'"),
        Words(
            "Không có đơn vị thì không rõ là đồng, nghìn đồng hay triệu đồng",
            "Without a unit it may be đồng, thousands or millions",
        ),
        Words("Ghi đơn vị sau số tiền", "Write the unit after the amount"),
        _in_manner("unit-missing"),
        bad="budget: {total: 100.000.000}\n",
        good="budget: {total: 100.000.000 đồng}\n",
    ),
    Rule(
        "NUM005",
        "unit-mixed",
        "note",
        Words("Nhiều đơn vị trong một phép cộng", "Several units in one sum"),
        Words(
            "Các số trong một phép cộng ghi khác đơn vị ({units})",
            "Units differ within one sum ({units})",
        ),
        Words("Khác đơn vị thì khó soát bằng mắt", "Different units are hard to add by eye"),
        Words("Ghi cùng một đơn vị", "Write them in one unit"),
        _mixed,
        bad=(
            "budget: {total: 100 triệu đồng, "
            "sources: {central: 60 triệu đồng, local: 40.000.000 đồng}}\n"
        ),
        good=(
            "budget: {total: 100 triệu đồng, "
            "sources: {central: 60 triệu đồng, local: 40 triệu đồng}}\n"
        ),
    ),
    Rule(
        "NUM006",
        "words-differ",
        "error",
        Words("Bằng chữ khác bằng số", "Words and digits differ"),
        Words(
            "Bằng chữ là '{words}' ({from_words}), bằng số là {digits}",
            "In words '{words}' ({from_words}), in digits {digits}",
        ),
        _WHY,
        _MEND,
        _words,
        bad="budget: {total: 100 triệu đồng, words: Một trăm mười triệu đồng}\n",
        good="budget: {total: 100 triệu đồng, words: Một trăm triệu đồng}\n",
    ),
    Rule(
        "NUM007",
        "hedged-amount",
        "warning",
        Words("Số tiền ước chừng", "A hedged amount"),
        Words(
            "Số tiền ghi '{hedge}': kinh phí được giao phải là số cụ thể",
            "Hedged amount '{hedge}': a grant is an exact figure",
        ),
        Words("Số ước chừng thì không phân bổ được", "An estimate cannot be handed out"),
        Words("Ghi số cụ thể theo quyết định giao", "Write the exact figure of the decision"),
        _hedged,
        bad="budget: {total: khoảng 100 triệu đồng}\n",
        good=_SOUND,
    ),
    Rule(
        "NUM008",
        "amount-punctuation",
        "note",
        Words("Dấu câu sau số tiền", "Punctuation after an amount"),
        Words(
            "Thừa dấu câu '{part}' sau số tiền '{text}'",
            "Stray punctuation '{part}' after '{text}'",
        ),
        Words(
            "Dấu câu của dòng không thuộc về số tiền; ghi ở mục tail nếu cần",
            "The line's punctuation is no part of the amount; it belongs under tail",
        ),
        Words("Bỏ dấu câu", "Take the punctuation out"),
        _in_manner("punctuation"),
        bad="budget: {total: '100 triệu đồng;'}\n",
        good=_SOUND,
    ),
)
