namespace EarlyWarning.Simulation.Courses;

/// <summary>The seven counties of Jiangmen (GB/T 2260), weighted by assumed numbers of companies.</summary>
internal static class Counties
{
    private static readonly County[] All =
    [
        new("440703", "江门市蓬江区"), new("440704", "江门市江海区"), new("440705", "江门市新会区"), new("440781", "台山市"),
        new("440783", "开平市"), new("440784", "鹤山市"), new("440785", "恩平市"),
        new("440799", "示例市"), // no county has this code: for samples, whose letters would else look like a real union's
    ];

    private static readonly double[] Weights = [26, 16, 20, 9, 11, 13, 5, 0];

    public static IEnumerable<string> Codes => All.Select(county => county.Code);

    public static bool IsKnown(string code) => All.Any(county => string.Equals(county.Code, code, StringComparison.Ordinal));

    public static County Of(string? code, RandomStream chance)
    {
        County drawn = All[chance.Pick(Weights)];
        return code is null ? drawn : Array.Find(All, county => string.Equals(county.Code, code, StringComparison.Ordinal))!;
    }
}

/// <summary>A county of Jiangmen.</summary>
/// <param name="Code">The code (GB/T 2260).</param>
/// <param name="Name">The name at the head of company names.</param>
internal sealed record County(string Code, string Name);
