namespace EarlyWarning;

/// <summary>The form in which a letter was served.</summary>
public enum ServiceForm
{
    /// <summary>直接送达: handed over against a signature.</summary>
    InPerson,

    /// <summary>邮寄送达: by mail.</summary>
    Mail,

    /// <summary>电子送达: by electronic means that the addressee agreed to.</summary>
    Electronic,

    /// <summary>留置送达: left at the premises because it was not accepted.</summary>
    Left,

    /// <summary>公告送达: by posting a notice.</summary>
    Posting,
}
