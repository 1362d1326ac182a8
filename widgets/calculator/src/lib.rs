//! What both calculators share.
