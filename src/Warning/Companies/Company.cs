using EarlyWarning.Companies;

namespace EarlyWarning;

/// <summary>A company of the company list.</summary>
/// <param name="Id">The unified social credit code, or another text that is unique among the companies.</param>
/// <param name="Name">The registered name; empty where it is not known.</param>
/// <exception cref="ArgumentException">The id is null or blank.</exception>
/// <exception cref="ArgumentNullException">The name is null.</exception>
public sealed record Company(string Id, string Name)
{
    /// <summary>The unified social credit code, or another text that is unique among the companies.</summary>
    public string Id { get; init => field = CheckedId(value); } = CheckedId(Id);

    /// <summary>The registered name; empty where it is not known.</summary>
    public string Name { get; init => field = CheckedName(value); } = CheckedName(Name);

    /// <summary>The town or street office that it belongs to; null where it is not known.</summary>
    public string? Town { get; init; }

    /// <summary>Its address; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// Finds the companies that a person means: the one of that id; or else those of that name; or else those whose name contains the text. In names,
    /// spaces, brackets, case and the width of characters do not count.
    /// </summary>
    /// <param name="companies">The companies; of several with one id the first counts.</param>
    /// <param name="text">An id, a name or a part of a name.</param>
    /// <returns>The companies by id (ordinal): one where it is clear who is meant, several where it is not, none where nobody is called so.</returns>
    public static IReadOnlyList<Company> Named(IEnumerable<Company> companies, string text)
    {
        ArgumentNullException.ThrowIfNull(companies);
        ArgumentNullException.ThrowIfNull(text);
        return CompanyNames.Find(companies, text);
    }

    /// <summary>Returns whether a text is the company's id, or its whole name whatever its spaces, brackets, case and the width of its characters.</summary>
    /// <param name="text">The text.</param>
    public bool IsNamed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Id == text || CompanyNames.AreSame(Name, text);
    }

    private static string CheckedId(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, nameof(Id));
        return id;
    }

    private static string CheckedName(string name)
    {
        ArgumentNullException.ThrowIfNull(name, nameof(Name));
        return name;
    }
}
