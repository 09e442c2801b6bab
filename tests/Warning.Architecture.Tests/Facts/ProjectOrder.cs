using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture.Facts;

/// <summary>A project uses only what stands below it in the ladder.</summary>
internal static class ProjectOrder
{
    /// <summary>Finds the projects and packages that a project file names and its row does not, and those that only the row names.</summary>
    public static IReadOnlyList<string> References(SymbolGraph graph, Ladder ladder) =>
    [
        .. graph.Projects.Select(project => (Project: project, Row: ladder.Find(project.Name) ?? new LadderProject(project.Name, ""))).SelectMany(found =>
            Differences(found.Project.Name, "project", found.Project.References, found.Row.Projects).Concat(Differences(found.Project.Name, "package", found.Project.Packages, found.Row.Packages))),
        .. ladder.Projects.Where(row => graph.Projects.All(project => project.Name != row.Name)).Select(row => $"{row.Name} is a row of the ladder, but no project under src"),
    ];

    /// <summary>Finds rows that name a project which stands above them.</summary>
    public static IReadOnlyList<string> RowsUpward(Ladder ladder) =>
    [
        .. ladder.Projects.SelectMany((row, height) => row.Projects.Except(ladder.Projects.Take(height).Select(below => below.Name), StringComparer.Ordinal).Select(above => $"{row.Name} may not stand on {above}, which is no row below it")),
    ];

    /// <summary>Finds the uses of symbols of projects that are out of reach.</summary>
    public static IReadOnlyList<string> Uses(SymbolGraph graph, Ladder ladder) =>
    [
        .. graph.Uses.Where(use => use.Declared is not null && !ladder.Reach(use.From.Project).Contains(use.To.Project, StringComparer.Ordinal))
            .Select(use => $"{use} of {use.To} ({use.Declared}); {use.From.Project} may use {List([.. ladder.Reach(use.From.Project).SkipLast(1)])}"),
    ];

    /// <summary>Finds the uses of packages that no row names which the project reaches. The platform is free.</summary>
    public static IReadOnlyList<string> PackageUses(SymbolGraph graph, Ladder ladder)
    {
        return
        [
            .. graph.Uses.Where(use => use.Declared is null).Select(use => (Use: use, Package: use.Symbol.ContainingAssembly.Name))
                .Where(found => !IsPlatform(found.Package) && !Packages(found.Use.From.Project).Contains(found.Package, StringComparer.Ordinal))
                .Select(found => $"{found.Use} of {found.Package}; {found.Use.From.Project} may use {List(Packages(found.Use.From.Project))}"),
        ];

        // The abstractions of logging bring those of services with them.
        string[] Packages(string project) =>
        [
            .. ladder.Reach(project).SelectMany(name => ladder.Find(name)?.Packages ?? [])
                .SelectMany(package => package == "Microsoft.Extensions.Logging.Abstractions" ? [package, "Microsoft.Extensions.DependencyInjection.Abstractions"] : new[] { package }),
        ];
    }

    private static bool IsPlatform(string assembly) => assembly.StartsWith("System.", StringComparison.Ordinal) && assembly != "System.CommandLine";

    private static IEnumerable<string> Differences(string project, string kind, IReadOnlyList<string> found, IReadOnlyList<string> allowed) =>
    [
        .. found.Except(allowed, StringComparer.Ordinal).Select(name => $"{project} references the {kind} {name}; its row allows {List(allowed)}"),
        .. allowed.Except(found, StringComparer.Ordinal).Select(name => $"{project} does not reference the {kind} {name} that its row names"),
    ];

    private static string List(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
