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
pub const LEAD_STAGE: &str = "lead_stage";
pub const LEAD_VERDICT: &str = "lead_verdict";
pub const LEAD_FEEDBACK: &str = "lead_feedback";
pub const LEAD_RETURNED: &str = "lead_returned";
pub const LEAD_CLAIMED: &str = "lead_claimed";
pub const LEAD_CLAIM_DECIDED: &str = "lead_claim_decided";
pub const LEAD_TRANSFER_DECIDED: &str = "lead_transfer_decided";
pub const LEAD_TRANSFER_ASKED: &str = "lead_transfer_asked";
pub const OBLIGATIONS_DUE: &str = "obligations_due";
pub const OBLIGATIONS_ESCALATED: &str = "obligations_escalated";
pub const LED_LEADS_OVERDUE: &str = "led_leads_overdue";
pub const LEAD_MENTIONED: &str = "lead_mentioned";
pub const LEAD_COMMENTED: &str = "lead_commented";
pub const LEAD_PROGRESSED: &str = "lead_progressed";
pub const LEAD_BLOCKED: &str = "lead_blocked";
pub const LEAD_UNBLOCKED: &str = "lead_unblocked";
pub const LEAD_STEP_GIVEN: &str = "lead_step_given";
pub const LEAD_CONSULTED: &str = "lead_consulted";
pub const LEAD_CONSULTATION_ANSWERED: &str = "lead_consultation_answered";
pub const LEAD_CONSULTATION_CLOSED: &str = "lead_consultation_closed";
pub const LEAD_INSTRUCTED: &str = "lead_instructed";
pub const LEAD_INSTRUCTION_ANSWERED: &str = "lead_instruction_answered";
pub const LEAD_INSTRUCTION_CLOSED: &str = "lead_instruction_closed";
pub const MONTHLY_REPORT_OPENED: &str = "monthly_report_opened";
pub const MONTHLY_REPORT_DUE: &str = "monthly_report_due";
pub const MONTHLY_REPORT_SUBMITTED: &str = "monthly_report_submitted";
pub const MONTHLY_REPORT_RETURNED: &str = "monthly_report_returned";
pub const MONTHLY_REPORT_ACCEPTED: &str = "monthly_report_accepted";
pub const BULLETIN_DRAFTED: &str = "bulletin_drafted";
pub const BULLETIN_SUBMITTED: &str = "bulletin_submitted";
pub const BULLETIN_RETURNED: &str = "bulletin_returned";
pub const BULLETIN_REVIEWED: &str = "bulletin_reviewed";
pub const BULLETIN_PUBLISHED: &str = "bulletin_published";

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
        name: LEAD_STAGE,
        label: ("线索阶段变动", "A lead's stage changed"),
        text: ("{by}把线索“{lead}”调整为：{stage}", "{by} moved the lead “{lead}” to: {stage}"),
        digest: false,
    },
    Kind {
        name: LEAD_VERDICT,
        label: ("线索研判结果", "A lead's verdict"),
        text: ("线索“{lead}”的研判结果：{verdict}。{opinion}", "The verdict on the lead “{lead}”: {verdict}. {opinion}"),
        digest: true,
    },
    Kind {
        name: LEAD_FEEDBACK,
        label: ("线索反馈", "Word back on a lead"),
        text: ("{by}对您报送的线索“{lead}”反馈：{words}", "{by} gave word back on your lead “{lead}”: {words}"),
        digest: true,
    },
    Kind {
        name: LEAD_RETURNED,
        label: ("暂缓线索到期", "A parked lead is due"),
        text: ("线索“{lead}”暂缓到期，已自动恢复，请继续推进", "The lead “{lead}” was parked until today and goes on"),
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
        name: LEAD_TRANSFER_ASKED,
        label: ("移交申请待裁定", "A transfer is asked for"),
        text: ("{by}申请把线索 {lead} 移交{organization}，请裁定", "{by} asks to transfer lead {lead} to {organization}: decide it"),
        digest: true,
    },
    Kind {
        name: LEAD_TRANSFER_DECIDED,
        label: ("移交申请已裁定", "A transfer was decided"),
        text: ("线索 {lead} 的移交申请已裁定：{reason}", "The transfer of lead {lead} was decided: {reason}"),
        digest: true,
    },
    Kind {
        name: OBLIGATIONS_DUE,
        label: ("我的待办到期", "What I owe is due"),
        text: ("待办：{due}件今天到期，{overdue}件已超期，请尽快办理", "{due} items due today, {overdue} overdue; see what you owe"),
        digest: true,
    },
    Kind {
        name: OBLIGATIONS_ESCALATED,
        label: ("所属单位待办超期", "Work below me is overdue"),
        text: ("有{count}件待办超期三个工作日以上，请督促{units}办理", "{count} items are overdue by more than three working days: {units}"),
        digest: true,
    },
    Kind {
        name: LED_LEADS_OVERDUE,
        label: ("领衔线索受阻或超期", "Leads that I lead are stuck"),
        text: (
            "您领衔的线索有{count}件事项超期三个工作日以上，另有{blockers}个卡点超期未解决",
            "On the leads that you lead {count} items are overdue by more than three working days, and {blockers} blockers are open too long",
        ),
        digest: true,
    },
    Kind {
        name: LEAD_MENTIONED,
        label: ("有人@我", "Somebody mentions me"),
        text: ("{by}在线索“{lead}”提到您：{words}", "{by} mentions you on the lead “{lead}”: {words}"),
        digest: true,
    },
    Kind {
        name: LEAD_COMMENTED,
        label: ("关注线索的评论", "Comments on leads I follow"),
        text: ("{by}评论了线索“{lead}”：{words}", "{by} commented on the lead “{lead}”: {words}"),
        digest: false,
    },
    Kind {
        name: LEAD_PROGRESSED,
        label: ("关注线索的推进", "Progress of leads I follow"),
        text: ("{by}记录了线索“{lead}”的推进：{summary}", "{by} recorded progress on the lead “{lead}”: {summary}"),
        digest: false,
    },
    Kind {
        name: LEAD_BLOCKED,
        label: ("线索卡点", "A lead is blocked"),
        text: ("线索“{lead}”有卡点（{cause}），由{by}提出", "The lead “{lead}” is blocked ({cause}), says {by}"),
        digest: true,
    },
    Kind {
        name: LEAD_UNBLOCKED,
        label: ("线索卡点解决", "A blocker has ended"),
        text: ("{by}：线索“{lead}”的卡点已解决：{outcome}", "{by}: a blocker of the lead “{lead}” has ended: {outcome}"),
        digest: false,
    },
    Kind {
        name: LEAD_STEP_GIVEN,
        label: ("一企一策任务", "A step of a plan is mine"),
        text: ("{by}在线索“{lead}”的一企一策里请您承办：{step}", "{by} asks you for a step of the plan of the lead “{lead}”: {step}"),
        digest: true,
    },
    Kind {
        name: LEAD_CONSULTED,
        label: ("线索会商", "A consultation on a lead"),
        text: ("{by}就线索“{lead}”请求会商：{question}", "{by} asks about the lead “{lead}”: {question}"),
        digest: true,
    },
    Kind {
        name: LEAD_CONSULTATION_ANSWERED,
        label: ("会商答复", "A consultation is answered"),
        text: ("{unit}答复了线索“{lead}”的会商（{by}）：{answer}", "{unit} answered the consultation on the lead “{lead}” ({by}): {answer}"),
        digest: false,
    },
    Kind {
        name: LEAD_CONSULTATION_CLOSED,
        label: ("会商办结", "A consultation is closed"),
        text: ("{by}办结了线索“{lead}”的会商：{conclusion}", "{by} closed the consultation on the lead “{lead}”: {conclusion}"),
        digest: false,
    },
    Kind {
        name: LEAD_INSTRUCTED,
        label: ("领导批示", "A leader's instruction"),
        text: ("{leader}对线索“{lead}”批示：{words}（{by}）", "{leader} instructs on the lead “{lead}”: {words} ({by})"),
        digest: true,
    },
    Kind {
        name: LEAD_INSTRUCTION_ANSWERED,
        label: ("批示答复", "An instruction is answered"),
        text: ("{unit}答复了对线索“{lead}”的批示（{by}）：{answer}", "{unit} answered the instruction on the lead “{lead}” ({by}): {answer}"),
        digest: true,
    },
    Kind {
        name: LEAD_INSTRUCTION_CLOSED,
        label: ("批示办结", "An instruction is closed"),
        text: ("{by}办结了对线索“{lead}”的批示：{words}", "{by} closed the instruction on the lead “{lead}”: {words}"),
        digest: false,
    },
    Kind {
        name: MONTHLY_REPORT_OPENED,
        label: ("月报开始填报", "A monthly report has opened"),
        text: ("{month} 月报已开始填报，请于 {due} 前报送", "The monthly report of {month} has opened; it is due on {due}"),
        digest: false,
    },
    Kind {
        name: MONTHLY_REPORT_DUE,
        label: ("月报催报", "A monthly report is due"),
        text: ("{month} 月报尚未报送，{due} 截止", "The monthly report of {month} is not in; it is due on {due}"),
        digest: true,
    },
    Kind {
        name: MONTHLY_REPORT_SUBMITTED,
        label: ("月报已报送", "A monthly report is in"),
        text: ("{by}报送了{team} {month} 月报，请审核", "{by} submitted the report of {team} for {month}: look at it"),
        digest: true,
    },
    Kind {
        name: MONTHLY_REPORT_RETURNED,
        label: ("月报被退回", "My monthly report was returned"),
        text: ("{by}退回了{team} {month} 月报，请按意见修改", "{by} returned the report of {team} for {month}: see the comments"),
        digest: true,
    },
    Kind {
        name: MONTHLY_REPORT_ACCEPTED,
        label: ("月报已采纳", "My monthly report was accepted"),
        text: ("{by}采纳了{team} {month} 月报", "{by} accepted the report of {team} for {month}"),
        digest: false,
    },
    Kind {
        name: BULLETIN_DRAFTED,
        label: ("通报起草", "A bulletin is drafted"),
        text: ("《{title}》已自动起草，请修改后送审", "“{title}” is drafted: edit it and submit it"),
        digest: false,
    },
    Kind {
        name: BULLETIN_SUBMITTED,
        label: ("通报待审核", "A bulletin waits for review"),
        text: ("{by}报送《{title}》，请审核", "{by} submitted “{title}”: review it"),
        digest: true,
    },
    Kind {
        name: BULLETIN_RETURNED,
        label: ("通报被退回", "A bulletin was returned"),
        text: ("{by}退回《{title}》：{comment}", "{by} returned “{title}”: {comment}"),
        digest: true,
    },
    Kind {
        name: BULLETIN_REVIEWED,
        label: ("通报待签发", "A bulletin waits to be issued"),
        text: ("《{title}》已由{by}审核，请签发", "“{title}” was reviewed by {by}: issue it"),
        digest: true,
    },
    Kind {
        name: BULLETIN_PUBLISHED,
        label: ("通报已印发", "A bulletin is published"),
        text: ("《{title}》{number}已印发，请查阅", "“{title}” {number} is published: read it"),
        digest: false,
    },
];

/// The kind of a name.
pub fn find(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}
