namespace EarlyWarning;

/// <summary>
/// What was found when the work on an alert ended. Each has its form of words for reports. Files write it in lower case: <c>in-arbitration</c>.
/// </summary>
public enum CaseFinding
{
    /// <summary>不属实: it was not so.</summary>
    NotSo,

    /// <summary>双方和解: employer and workers settled.</summary>
    Settled,

    /// <summary>已补发: what was owed was paid.</summary>
    Paid,

    /// <summary>进入仲裁诉讼: arbitrators or a court have it.</summary>
    InArbitration,

    /// <summary>移送人社部门: handed to the department of human resources and social security.</summary>
    HandedToHrss,

    /// <summary>移送公安机关: handed to the police.</summary>
    HandedToPolice,

    /// <summary>企业已注销或迁出: the company is gone.</summary>
    CompanyGone,

    /// <summary>重复预警: another case has it already.</summary>
    Repeated,

    /// <summary>不属本单位: it is not this office's.</summary>
    NotOurs,

    /// <summary>其他: the note says what.</summary>
    Other,
}
