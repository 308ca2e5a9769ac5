"""The notebook of five questions runs from end to end, each question answered by a table and a chart."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from jupyter_client.manager import AsyncKernelManager
from lxml import html
from nbclient import NotebookClient


@pytest.fixture(scope="module")
def committed(root) -> nbformat.NotebookNode:
    return nbformat.read(root / "docs/notebook.ipynb", as_version=4)


@pytest.fixture(scope="module")
def answered(root: Path, tmp_path_factory: pytest.TempPathFactory) -> nbformat.NotebookNode:
    """The notebook after a run in a kernel of this environment, spoken to through files, not through ports."""
    book = nbformat.read(root / "docs/notebook.ipynb", as_version=4)
    kernel = AsyncKernelManager(kernel_name="python3", transport="ipc", ip=str(tmp_path_factory.mktemp("k") / "i"))
    NotebookClient(book, km=kernel, timeout=280, resources={"metadata": {"path": str(root / "docs")}}).execute()
    return book


def questions(book: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in book.cells if "question" in cell.metadata.get("tags", [])]


def test_it_is_committed_small_and_without_outputs(root, committed):
    code = [cell for cell in committed.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert (root / "docs/notebook.ipynb").stat().st_size < 20_000
    assert len(questions(committed)) == 5


def test_every_question_is_answered_by_a_table_and_a_chart(answered):
    for cell in questions(answered):
        shown = [output.data for output in cell.outputs if "data" in output]
        tables = [html.fromstring(data["text/html"]) for data in shown if "text/html" in data]
        assert [len(table.xpath(".//tbody/tr")) > 0 for table in tables] == [True], cell.source
        assert [len(data["image/png"]) > 2000 for data in shown if "image/png" in data] == [True], cell.source


def test_nothing_is_warned_about(answered):
    streams = [
        output for cell in answered.cells for output in cell.get("outputs", []) if output.output_type == "stream"
    ]
    assert [stream.text for stream in streams if stream.name == "stderr"] == []
