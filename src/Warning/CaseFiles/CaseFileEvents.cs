using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>Records an act of a person on the case file of a company, whether or not the company has an alert.</summary>
public abstract record CaseFileAct : PersonEvent
{
    /// <summary>The company's id.</summary>
    public string Company { get; init; } = "";

    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the company's last episode; null if it has none.</summary>
    public string? Episode { get; init; }
}

/// <summary>Records that a file was put to the case file of a company; its content is kept in the state folder under its hash.</summary>
/// <param name="Hash">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
/// <param name="File">Its original name, without its folder.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="About">What it is about.</param>
public sealed record EvidenceAttached(string Hash, string File, long Length, string About) : CaseFileAct;

/// <summary>Records that persons of the union visited a company.</summary>
/// <param name="On">The day.</param>
/// <param name="With">With whom they spoke; empty if that is not told.</param>
/// <param name="Found">What they found.</param>
public sealed record CompanyVisited(LocalDate On, IReadOnlyList<string> With, string Found) : CaseFileAct
{
    /// <summary>With whom they spoke; empty if that is not told.</summary>
    public IReadOnlyList<string> With { get; init => field = ValueList.Of(value); } = ValueList.Of(With);
}

/// <summary>Records that the case of a company was archived: nothing of it was open.</summary>
/// <param name="On">The day.</param>
/// <param name="Number">The number of the file in the archive (案卷号).</param>
/// <param name="Years">For how many years the archive keeps it; null: for ever.</param>
/// <param name="Hash">The SHA-256 of the zip that went to the archive, in lower-case hexadecimal digits.</param>
public sealed record CaseArchived(LocalDate On, string Number, int? Years, string Hash) : CaseFileAct;
