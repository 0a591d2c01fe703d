"""What every kind of claim is: figures in roles, bound by one relation."""

from factcheck.claim.claim import Box, Claim
from factcheck.claim.roles import Operand, name_roles

__all__ = ["Box", "Claim", "Operand", "name_roles"]
