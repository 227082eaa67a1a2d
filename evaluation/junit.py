"""Gates as JUnit XML, one test case for each gate, for the test reports of Jenkins, GitLab and others.

The file is valid against the schemas of Maven Surefire (surefire-test-report.xsd) and of Jenkins's xUnit plugin
(junit-10.xsd). All times are 0, so that equal gates give equal files.
"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from newstool.evaluation.gates import Gate, Verdict

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# In JUnit, a "failure" is a test that failed, and an "error" is a test that could not run.
_OUTCOMES = {Verdict.FAILED: "failure", Verdict.NOT_COMPARED: "error"}


def junit(task: str, gates: Sequence[Gate]) -> str:
    """The XML document of the gates of one evaluation."""
    verdicts = [gate.verdict for gate in gates]
    attributes = {
        "name": f"newstool evaluate {task}",
        "time": "0",
        "tests": str(len(gates)),
        "failures": str(verdicts.count(Verdict.FAILED)),
        "errors": str(verdicts.count(Verdict.NOT_COMPARED)),
        "skipped": "0",
    }
    suite = ElementTree.Element("testsuite", attributes)
    for gate in gates:
        case = ElementTree.SubElement(
            suite, "testcase", classname=f"newstool.evaluate.{task}", name=_xml(gate.name), time="0"
        )
        if outcome := _OUTCOMES.get(gate.verdict):
            element = ElementTree.SubElement(case, outcome, message=_xml(gate.message), type=gate.verdict.name)
            element.text = _xml(_rows_behind(gate))
        ElementTree.SubElement(case, "system-out").text = _xml(gate.message)
    ElementTree.indent(suite)
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=False) + "\n"


def _rows_behind(gate: Gate) -> str:
    """The message of a gate, and the rows that caused it to fail."""
    lines = [gate.message]
    for finding in gate.findings:
        lines += [f"{finding.heading}: {finding.total}", *(f"{row.id}  {row.title}" for row in finding.rows)]
    return "\n".join(lines)


def _xml(text: str) -> str:
    """The text without characters that XML forbids."""
    return _NOT_XML.sub("\ufffd", text)
