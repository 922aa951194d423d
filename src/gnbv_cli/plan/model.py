"""The plan: one class for each kind of part, one field for each key.

The keys are the interface that others build on. A `Text` is what stands in the file; nothing is
converted here, so an amount, a date or a number is read where it is needed. What is said of a key
begins with what it is called; behind the first comma or colon it explains (see `field_names`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, model_validator

from gnbv_cli.plan.fields import (
    Date,
    Element,
    Id,
    Listed,
    OneOf,
    Registered,
    Year,
    key,
    many,
    register,
)
from gnbv_cli.written.nodes import Sequence, Text

if TYPE_CHECKING:  # a quarter of the import time, and needed for `gnbv schema` alone
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

PARTS = ("targets", "policies", "projects", "budget", "organisation", "reporting")
"""The keys of the plan that a section may hold as its content."""


class Block(Element):
    """Words of the document: a text, a list of items, or both with what the usual form lacks.

    A text stands behind the label on its line; items stand below, each with its marker.
    """

    label: Text | None = key("nhãn đứng trước, khi khác nhãn thường dùng")
    marker: Text | None = key("dấu đầu dòng, khi khác dấu thường dùng; '' là không có")
    text: Text | None = key("lời văn, viết liền sau nhãn")
    tail: Text | None = key("phần đuôi của dòng, khi khác đuôi thường dùng")
    paragraphs: Annotated[list[Block], Listed] = many("các đoạn, không có dấu đầu dòng")
    items: Annotated[list[Block], Listed] = many("các ý, mỗi ý một dòng")

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if isinstance(value, Text):
            return {"text": value}
        if isinstance(value, Sequence):
            return {"items": value}
        return value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _short_or_full(schema, handler, listed=True)


class Budget(Element):
    """An amount, or a total with its breakdowns, whose parts are budgets again."""

    label: Text | None = key("nhãn của dòng, khi khác nhãn thường dùng")
    marker: Text | None = key("dấu đầu dòng, khi khác dấu thường dùng")
    total: Text | None = key("tổng số tiền, như ghi trong văn bản")
    tail: Text | None = key("phần đuôi của dòng, khi khác đuôi thường dùng")
    words: Text | None = key("số tiền bằng chữ")
    kind: Annotated[Text, OneOf("capital", "recurrent")] | None = key("loại vốn của cả khoản")
    sources: dict[str, Budget] | None = key("chia theo nguồn vốn")
    kinds: dict[str, Budget] | None = key(
        "chia theo loại vốn: capital (đầu tư), recurrent (sự nghiệp)"
    )
    years: dict[str, Budget] | None = key("chia theo năm")
    units: dict[str, Budget] | None = key("chia theo đơn vị sử dụng")
    of_which: dict[str, Budget] | None = key(
        "trong đó: chỉ nêu một số khoản, cộng lại không quá tổng"
    )
    included_in: Text | None = key("nơi đã gồm kinh phí này: địa chỉ của khoản đó")
    text: Text | None = key("lời ghi thay cho số tiền")
    notes: Annotated[list[Block], Listed] = many("ghi chú: các dòng nói thêm về kinh phí")

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"total": value} if isinstance(value, Text) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _short_or_full(schema, handler)


def _short_or_full(
    schema: CoreSchema, handler: GetJsonSchemaHandler, listed: bool = False
) -> JsonSchemaValue:
    """The JSON Schema of a class that may also be written as a scalar or a list."""
    reference = handler(schema)
    definition = handler.resolve_ref_schema(reference)
    full = dict(definition)
    short: list[JsonSchemaValue] = [{"type": ["string", "number", "boolean"]}]
    if listed:
        short.append({"type": "array", "items": full["properties"]["items"]["items"]})
    definition.clear()
    definition["description"] = full.pop("description", "")
    definition["anyOf"] = [*short, full]
    return reference


class Document(Element):
    """What the head of the document says."""

    kind: Text | None = key("tên loại văn bản")
    title: Text = Field(description="trích yếu nội dung")
    issuer: Text | None = key("cơ quan ban hành")
    place: Text | None = key("địa danh ghi trên văn bản")
    number: Text | None = key("số, ký hiệu")
    date: Date | None = key("ngày ban hành")
    year: Year = Field(description="năm kế hoạch")
    status: Annotated[Text, OneOf("draft", "issued")] | None = key(
        "tình trạng: draft (dự thảo), issued (đã ký)"
    )


class LegalBasis(Element):
    """A document that the plan rests on."""

    id: Id | None = key("mã để nơi khác viện dẫn")
    kind: Text | None = key("tên loại văn bản")
    number: Text | None = key("số, ký hiệu")
    date: Date | None = key("ngày ban hành")
    issuer: Text | None = key("cơ quan ban hành")
    subject: Text | None = key("trích yếu")
    text: Text | None = key("cả câu căn cứ, khi khác lối viết thường dùng")
    grants: Budget | None = key("số tiền được giao tại văn bản này")


class FundingSource(Element):
    """A source of money, under the id that budgets use."""

    name: Text = Field(description="tên nguồn vốn")
    short: Text | None = key("tên viết tắt")


class Unit(Element):
    """An office, board or organisation that the plan names."""

    name: Text = Field(description="tên đơn vị")
    aliases: Annotated[list[Text], Listed] = many("cách gọi khác được chấp nhận")


class _Worded(Element):
    """What may be written as a text alone."""

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, Text) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return _short_or_full(schema, handler)


class Target(_Worded):
    """A target: the document's words, and its figures where they stand apart."""

    text: Text | None = key("lời văn của chỉ tiêu")
    marker: Text | None = key("dấu đầu dòng, khi khác dấu thường dùng")
    indicator: Text | None = key("tên chỉ tiêu")
    unit: Text | None = key("đơn vị tính")
    baseline: Text | None = key("hiện trạng")
    value: Text | None = key("số kế hoạch")
    deadline: Text | None = key("thời hạn")
    owner: Text | None = key("đơn vị theo dõi")


class Policy(Element):
    """A policy of the plan: what is done, for whom, and who does it."""

    id: Id | None = key("mã, không dấu")
    section: Text | None = key("số đề mục trong văn bản")
    name: Text = Field(description="tên")
    content: Annotated[list[Block], Listed] = many("nội dung: các dòng đứng ngay dưới tên")
    objective: Block | None = key("mục tiêu")
    beneficiaries: Block | None = key("đối tượng")
    activities: Block | None = key("nội dung hoạt động")
    budget: Budget | None = key("kinh phí")
    lead: Block | None = key("đơn vị chủ trì")
    coordinating: Block | None = key("đơn vị phối hợp")
    executing: Block | None = key("đơn vị thực hiện")
    responsibility: Block | None = key("phân công thực hiện: cả câu giao việc cho các đơn vị")


class Project(Policy):
    """A project of the programme, or a part of one at any depth."""

    number: Text | None = key("số thứ tự của dự án trong Chương trình")
    label: Text | None = key("tên gọi của cấp này, khi không phải Dự án, Tiểu dự án")
    marker: Text | None = key("dấu đứng trước tên, khi không có số đề mục")
    subprojects: Annotated[list[Project], Listed] = many("các tiểu dự án")


class Section(Element):
    """A heading of the document and what stands under it, in the document's order."""

    number: Text | None = key("số đề mục, khi khác số đếm; '' là không có")
    heading: Text | None = key("tên đề mục")
    text: Text | None = key("lời văn, trên cùng dòng với tên đề mục")
    paragraphs: Annotated[list[Block], Listed] = many("các đoạn")
    items: Annotated[list[Block], Listed] = many("các ý, mỗi ý một dòng")
    part: Annotated[Text, OneOf(*PARTS)] | None = key("phần của kế hoạch in ở đây")
    sections: Annotated[list[Section], Listed] = many("các đề mục con")


class Entry(Element):
    """A unit's duties under 'Tổ chức thực hiện'."""

    number: Text | None = key("số đề mục, khi khác số đếm; '' là không có")
    heading: Text | None = key("tên đề mục, khi khác tên đơn vị; '' là không có")
    unit: Text | None = key("đơn vị được giao; trống nếu không rõ đơn vị nào")
    section: Text | None = key("đề mục chứa đoạn này, khi đứng ở chỗ khác")
    duties: Annotated[list[Block], Listed] = many("các nhiệm vụ")


class Signature(Element):
    """The signature block, a line a key."""

    body: Text | None = key("cơ quan được thay mặt, cả chữ TM.")
    acting_for: Text | None = key("người được ký thay, cả chữ KT., TL., TUQ.")
    position: Text | None = key("chức vụ người ký")
    names: Annotated[list[Text], Listed] = many("họ tên người ký, như ghi trong văn bản")


class Unplaced(_Worded):
    """Words of the imported document that found no place in the plan."""

    line: Text | None = key("dòng của văn bản gốc")
    text: Text = Field(description="lời văn, nguyên văn")


class Settings(Element):
    """Facts of this plan that its text does not state."""

    programme: Text | None = key("mã chương trình")
    counterpart: Text | None = key("mức vốn đối ứng tối thiểu của địa phương, phần trăm")


class Waiver(Element):
    """A finding that is accepted, with the reason and the person who answers for it."""

    code: Text = Field(description="mã quy tắc")
    at: Text | None = key("chỗ được chấp nhận, theo địa chỉ")
    reason: Text = Field(description="lý do")
    by: Text = Field(description="người chịu trách nhiệm")
    until: Date | None = key("chấp nhận đến ngày")


class Plan(Element):
    """A plan, whole."""

    gnbv: Annotated[Text, OneOf("1")] = Field(description="phiên bản của cấu trúc tệp")
    document: Document = Field(description="phần đầu văn bản")
    legal_bases: Annotated[list[LegalBasis], Listed] = many("các căn cứ")
    opening: Annotated[list[Block], Listed] = many("lời dẫn, sau các căn cứ")
    funding_sources: Annotated[dict[str, FundingSource], Registered] = register("các nguồn vốn")
    units: Annotated[dict[str, Unit], Registered] = register("các đơn vị")
    sections: Annotated[list[Section], Listed] = many("các đề mục của văn bản, theo thứ tự")
    targets: Annotated[list[Target], Listed] = many("các chỉ tiêu")
    policies: Annotated[list[Policy], Listed] = many("các chính sách")
    projects: Annotated[list[Project], Listed] = many("các dự án")
    budget: Budget | None = key("tổng kinh phí của kế hoạch")
    organisation: Annotated[list[Entry], Listed] = many("nhiệm vụ của từng đơn vị")
    reporting: Annotated[list[Block], Listed] = many("chế độ báo cáo")
    closing: Annotated[list[Block], Listed] = many("lời kết")
    recipients: Annotated[list[Text], Listed] = many("nơi nhận")
    signature: Signature | None = key("phần ký")
    unplaced: Annotated[list[Unplaced], Listed] = many("các dòng của văn bản chưa xếp được")
    settings: Settings | None = key("thiết đặt của kế hoạch")
    waivers: Annotated[list[Waiver], Listed] = many("các phát hiện được chấp nhận có lý do")
