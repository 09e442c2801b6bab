using System.Text;

namespace EarlyWarning.Simulation.Courses;

/// <summary>Maps the measures and events of the simulation to the names of indicators in the catalog, and back.</summary>
internal static class SimulatedIndicators
{
    public static IReadOnlyList<string> Measures { get; } = [.. Enum.GetNames<Series>().Select(CatalogName)];

    public static IReadOnlyList<string> Events { get; } = [.. Enum.GetNames<EventKind>().Select(CatalogName)];

    public static string NameOf(Series series) => Measures[(int)series];

    public static string NameOf(EventKind kind) => Events[(int)kind];

    public static Series SeriesOf(string indicator) => (Series)PlaceOf(indicator, Measures);

    public static EventKind KindOf(string indicator) => (EventKind)PlaceOf(indicator, Events);

    private static int PlaceOf(string indicator, IReadOnlyList<string> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], indicator, StringComparison.Ordinal)) return i;
        }

        throw new ArgumentException($"Nothing simulated is called '{indicator}'.", nameof(indicator));
    }

    private static string CatalogName(string name)
    {
        StringBuilder id = new();
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && id.Length > 0) id.Append('_');
            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }
}
