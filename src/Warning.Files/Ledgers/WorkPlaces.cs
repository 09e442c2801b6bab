using EarlyWarning.Files.Reading;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Where the companies of the company list belong in the figures of the work.</summary>
internal static class WorkPlaces
{
    /// <summary>A section's letter and the two digits of a division (GB/T 4754).</summary>
    private const int Division = 3;

    public static IReadOnlyDictionary<string, WorkPlace> Of(RegisterReader register)
    {
        IReadOnlyList<Company> companies = register.Register.Companies;
        string?[] industries = register.TextsOf("industry");
        double?[] workers = register.NumbersOf("headcount");
        Dictionary<string, WorkPlace> places = new(companies.Count, StringComparer.Ordinal);
        for (int row = 0; row < companies.Count; row++)
        {
            string? trade = industries[row] is { Length: > 0 } code ? code[..Math.Min(Division, code.Length)] : null;
            places[companies[row].Id] = new WorkPlace(companies[row].Town, trade, workers[row]);
        }

        return places;
    }
}
