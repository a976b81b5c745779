//! THE registry of kinds: what people are told of. A later slice adds its kind here and calls [`super::notify`].

/// One kind.
#[derive(Debug)]
pub struct Kind {
    pub name: &'static str,
    /// Chinese and English.
    pub label: (&'static str, &'static str),
    /// The sentence, `{…}` standing for parameters.
    pub text: (&'static str, &'static str),
    /// Whether it goes into the digest where the person has said nothing.
    pub digest: bool,
}

pub const IMPORT_PREVIEWED: &str = "import_previewed";
pub const IMPORT_CONFIRMED: &str = "import_confirmed";
pub const IMPORT_FAILED: &str = "import_failed";
pub const ROLES_CHANGED: &str = "roles_changed";
pub const LEAD_CLAIMED: &str = "lead_claimed";
pub const LEAD_CLAIM_DECIDED: &str = "lead_claim_decided";
pub const LEAD_TRANSFER_DECIDED: &str = "lead_transfer_decided";

/// All of them, in the order in which screens show them.
pub const KINDS: &[Kind] = &[
    Kind {
        name: IMPORT_PREVIEWED,
        label: ("台账预览完成", "A ledger's preview is done"),
        text: ("台账“{file}”已检查完，请核对后确认写入", "The ledger “{file}” has been checked: look at it and confirm"),
        digest: false,
    },
    Kind {
        name: IMPORT_CONFIRMED,
        label: ("台账写入完成", "A ledger is written"),
        text: ("台账“{file}”已写入", "The ledger “{file}” is written"),
        digest: false,
    },
    Kind {
        name: IMPORT_FAILED,
        label: ("台账导入失败", "A ledger's import failed"),
        text: ("台账“{file}”没有导入成功：{reason}", "The ledger “{file}” was not imported: {reason}"),
        digest: true,
    },
    Kind {
        name: ROLES_CHANGED,
        label: ("我的角色变更", "My roles changed"),
        text: ("{by}把您的角色改为：{roles}", "{by} changed your roles to: {roles}"),
        digest: true,
    },
    Kind {
        name: LEAD_CLAIMED,
        label: ("同一企业再次报送", "Another report on a company in hand"),
        text: (
            "{organization}报送的 {number} 与已有线索是同一企业，请裁定",
            "{organization} reported {number} on a company that is in hand: decide it",
        ),
        digest: true,
    },
    Kind {
        name: LEAD_CLAIM_DECIDED,
        label: ("我的报送已裁定", "My report was decided"),
        text: ("您报送的 {number} 已裁定：{reason}", "Your report {number} was decided: {reason}"),
        digest: true,
    },
    Kind {
        name: LEAD_TRANSFER_DECIDED,
        label: ("移交申请已裁定", "A transfer was decided"),
        text: ("线索 {lead} 的移交申请已裁定：{reason}", "The transfer of lead {lead} was decided: {reason}"),
        digest: true,
    },
];

/// The kind of a name.
pub fn find(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}
