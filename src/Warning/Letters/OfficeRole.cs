namespace EarlyWarning;

/// <summary>A role in a union's office. Files write it in lower case: <c>vice-chair</c>.</summary>
public enum OfficeRole
{
    /// <summary>经办人员: prepares letters and records what happens, and signs none.</summary>
    Clerk,

    /// <summary>工会劳动法律监督员: verifies facts, with a certificate.</summary>
    Supervisor,

    /// <summary>主席: signs letters.</summary>
    Chair,

    /// <summary>副主席: signs letters where the text of the place says so.</summary>
    ViceChair,
}
