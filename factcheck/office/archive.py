"""The ZIP archive that a document is packed as: its members are read within bounds, and copied but for a few."""

import zlib
from collections.abc import Iterator, Mapping
from struct import Struct
from struct import error as StructError  # noqa: N812  # its own name says nothing

from attrs import field, frozen

from factcheck.errors import InputError

__all__ = ["MOST", "Archive"]

MOST = 64_000_000
"""Bytes of a part of a document, unpacked: a novel of a million words has a tenth of it."""

MEMBERS = 10_000

LOCAL = Struct("<4s5H3I2H")
CENTRAL = Struct("<4s6H3I5H2I")
LAST = Struct("<4s4H2IH")
COMMENT = 65_535
"""What may stand after the last record."""

STORED, DEFLATED = 0, 8
ENCRYPTED, DESCRIBED, UTF8 = 0x1, 0x8, 0x800
"""Flags of a member: it has a password; its sizes follow it; its name is UTF-8."""

WIDE = 0xFFFF_FFFF
BROKEN = "is a broken or cut archive: save the document again"


@frozen
class Member:
    """A member: its record in the directory as it stands there, and what of it is needed."""

    name: str
    record: bytes = field(repr=False)
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    at: int


@frozen
class Archive:
    """A ZIP archive in memory."""

    data: bytes = field(repr=False)
    members: Mapping[str, Member]
    directory: int
    """Where its directory begins."""

    @classmethod
    def of(cls, data: bytes) -> "Archive":
        """Read the directory of an archive; nothing is unpacked.

        Raises:
            InputError: it is broken, cut, or none that a document would be.
        """
        try:
            directory, count = _directory(data)
            if count > MEMBERS:
                raise InputError(f"is an archive of more than {MEMBERS:,} files, and no document")
            members = list(_members(data, directory, count))
        except (StructError, UnicodeDecodeError):
            raise InputError(BROKEN) from None
        by_name = {member.name: member for member in members}
        if len(by_name) != len(members):
            raise InputError("is an archive that holds two files of one name: save the document again")
        return cls(data, by_name, directory)

    def __contains__(self, name: str) -> bool:
        return name in self.members

    def read(self, name: str) -> bytes:
        """A member, unpacked.

        Raises:
            InputError: it is not there, broken, has a password, or is larger than any document.
        """
        member = self.members.get(name)
        if member is None:
            raise InputError(f"is not a whole document: {name} is not in it")
        if member.flags & ENCRYPTED:
            raise InputError("has a password: save it without one")
        packed = self._packed(member)
        if member.method == STORED:
            found = packed
        elif member.method == DEFLATED:
            found = _unpacked(packed, name)
        else:
            raise InputError(f"is packed in a way that is not read (method {member.method}): save the document again")
        if len(found) > MOST:
            raise InputError(_too_large(name))
        if len(found) != member.size or zlib.crc32(found) != member.crc:
            raise InputError(BROKEN)
        return found

    def text(self, name: str) -> str:
        """A member that is XML in UTF-8.

        Raises:
            InputError: as `read`; or it is not UTF-8.
        """
        data = self.read(name)
        try:
            return data.decode()
        except UnicodeDecodeError:
            raise InputError(f"has a part that is not in UTF-8 ({name}): save the document again") from None

    def with_members(self, changed: Mapping[str, bytes]) -> bytes:
        """The archive with some members changed or added at its end, and all others byte for byte as they are.

        Raises:
            InputError: its members overlap, as those of no honest archive do.
        """
        out = bytearray()
        records = []
        for member, raw in self._raw():
            at = len(out)
            if member.name in changed:
                new = _member(member.name, member.record, changed[member.name], at)
                out += new[0]
                records.append(new[1])
            else:
                out += raw
                records.append(_moved(member.record, at))
        model = next(iter(self.members.values())).record
        for name, data in changed.items():
            if name not in self.members:
                local, record = _member(name, model, data, len(out))
                out += local
                records.append(record)
        at = len(out)
        out += b"".join(records)
        out += LAST.pack(b"PK\5\6", 0, 0, len(records), len(records), len(out) - at, at, 0)
        return bytes(out)

    def _packed(self, member: Member) -> bytes:
        try:
            signature, *_, name, extra = LOCAL.unpack_from(self.data, member.at)
        except StructError:
            raise InputError(BROKEN) from None
        start = member.at + LOCAL.size + name + extra
        if signature != b"PK\3\4" or start + member.packed > self.directory:
            raise InputError(BROKEN)
        return self.data[start : start + member.packed]

    def _raw(self) -> Iterator[tuple[Member, bytes]]:
        """Each member in the order of the file, with all that stands before the next."""
        members = sorted(self.members.values(), key=lambda member: member.at)
        ends = [*(member.at for member in members[1:]), self.directory]
        for member, end in zip(members, ends, strict=True):
            if end - member.at < LOCAL.size + member.packed:
                raise InputError(BROKEN)
            yield member, self.data[member.at : end]


def _directory(data: bytes) -> tuple[int, int]:
    """Where the directory begins, and how many members it lists."""
    at = data.rfind(b"PK\5\6", max(len(data) - LAST.size - COMMENT, 0))
    if at < 0:
        raise InputError(BROKEN)
    _, disk, first, here, count, size, start, _ = LAST.unpack_from(data, at)
    if disk or first or here != count or start == WIDE or start + size > at or not count:
        raise InputError(BROKEN)
    return start, count


def _members(data: bytes, at: int, count: int) -> Iterator[Member]:
    for _ in range(count):
        signature, _, _, flags, method, _, _, crc, packed, size, name, extra, comment, *_, local = CENTRAL.unpack_from(
            data, at
        )
        if signature != b"PK\1\2" or WIDE in (packed, size, local):
            raise InputError(BROKEN)
        start, end = at + CENTRAL.size, at + CENTRAL.size + name + extra + comment
        encoding = "utf-8" if flags & UTF8 else "cp437"
        yield Member(data[start : start + name].decode(encoding), data[at:end], flags, method, crc, packed, size, local)
        at = end


def _unpacked(packed: bytes, name: str) -> bytes:
    """Bytes unpacked, as long as they are no more than any document has."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = unpacker.decompress(packed, MOST + 1)
    except zlib.error:
        raise InputError(BROKEN) from None
    if len(found) > MOST:
        raise InputError(_too_large(name))
    return found


def _too_large(name: str) -> str:
    return f"unpacks to more than {MOST // 1_000_000} MB ({name}), which no article needs"


def _member(name: str, model: bytes, data: bytes, at: int) -> tuple[bytes, bytes]:
    """A member made new, and its record, which takes after a model."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    (_, made, needs, flags, _, time, date, *_, internal, external, _) = CENTRAL.unpack_from(model)
    called = name.encode("utf-8" if flags & UTF8 or not name.isascii() else "cp437")
    flags = flags & UTF8 or (0 if name.isascii() else UTF8)
    sizes = zlib.crc32(data), len(packed), len(data)
    local = LOCAL.pack(b"PK\3\4", max(needs, 20), flags, DEFLATED, time, date, *sizes, len(called), 0)
    record = CENTRAL.pack(
        *(b"PK\1\2", made, max(needs, 20), flags, DEFLATED, time, date, *sizes),
        *(len(called), 0, 0, 0, internal, external, at),
    )
    return local + called + packed, record + called


def _moved(record: bytes, at: int) -> bytes:
    """A record of a member that stands elsewhere now."""
    return record[: CENTRAL.size - 4] + at.to_bytes(4, "little") + record[CENTRAL.size :]
