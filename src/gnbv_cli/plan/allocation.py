"""What a province granted its communes: one file, an entry a commune, budgets as in a plan."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from gnbv_cli.plan.fields import Element, Listed, OneOf, Registered, Year, key, many, register
from gnbv_cli.plan.model import Budget, FundingSource, LegalBasis
from gnbv_cli.written.nodes import Text


class Grant(Element):
    """Who grants what for which year, and by which decision."""

    issuer: Text | None = key("cơ quan giao")
    year: Year = Field(description="năm ngân sách")
    programme: Text | None = key("mã chương trình")
    legal_basis: LegalBasis | None = key("quyết định giao")


class GrantedProject(Element):
    """Money for a project of the programme, or a part of one."""

    number: Text = Field(description="số thứ tự trong Chương trình")
    name: Text | None = key("tên dự án")
    budget: Budget | None = key("số được giao")
    subprojects: Annotated[list[GrantedProject], Listed] = many("các tiểu dự án")


class GrantedCommune(Element):
    """Money for a commune, by source and project as far as the decision parts it."""

    name: Text = Field(description="tên xã, phường, đặc khu")
    province: Text | None = key("tỉnh, thành phố")
    budget: Budget | None = key("số được giao")
    projects: Annotated[list[GrantedProject], Listed] = many("các dự án")


class Allocation(Element):
    """The file, whole."""

    gnbv: Annotated[Text, OneOf("1")] = Field(description="phiên bản của cấu trúc tệp")
    allocation: Grant = Field(description="ai giao, năm nào, theo quyết định nào")
    funding_sources: Annotated[dict[str, FundingSource], Registered] = register("các nguồn vốn")
    communes: Annotated[list[GrantedCommune], Listed] = many("số giao từng xã, phường, đặc khu")
