"""Spark on a cluster of its own, two machines that are processes here: it finds what one process finds, to the byte.

Without PySpark or Java this is skipped; on CI it fails.
"""

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.engines.made import alone, by_program

CLUSTER = "local-cluster[2,1,1024]"
"""Two workers with a core and 1,024 MB each, in processes of their own, as on two machines."""


@pytest.fixture
def spark(tmp_path: Path) -> Path:
    """Spark's home, where its workers may write."""
    found = find_spec("pyspark")
    java = shutil.which("java") or os.environ.get("JAVA_HOME")
    if found is None or found.origin is None or java is None:
        told = "PySpark and Java, both: `pip install 'factcheck-claims[spark]'`, Debian's openjdk-17-jre-headless"
        if os.environ.get("CI"):
            pytest.fail(f"missing: {told}")
        pytest.skip(f"missing: {told}")
    home = tmp_path / "spark"
    home.mkdir()
    for each in Path(found.origin).parent.iterdir():
        (home / each.name).symlink_to(each)
    return home


def test_a_cluster_finds_what_one_process_finds(root: Path, spark: Path, tmp_path: Path) -> None:
    """A part is a file, however small, so that both machines have work."""
    small = ("--conf", "spark.sql.files.maxPartitionBytes=64k", "--conf", "spark.sql.files.openCostInBytes=64k")
    program = (spark / "bin/spark-submit", "--master", CLUSTER, *small, root / "examples/archive_spark.py")
    set_up = {"SPARK_HOME": str(spark), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    assert by_program(program, tmp_path, set_up) == alone()
    assert len(list(spark.glob("work/*/*/stderr"))) == 2
