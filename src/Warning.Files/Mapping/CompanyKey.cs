namespace EarlyWarning.Files.Mapping;

/// <summary>What a feed names companies by.</summary>
internal enum CompanyKey
{
    /// <summary>Their id.</summary>
    Id,

    /// <summary>An account, such as a meter, that a crosswalk leads to the company.</summary>
    Account,

    /// <summary>Their name.</summary>
    Name,
}
