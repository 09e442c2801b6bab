namespace EarlyWarning.Rules.Text;

/// <summary>A name that may be written, and what people call the thing.</summary>
/// <param name="Name">The name to write: an id or an alias.</param>
/// <param name="Title">The title for people, by which it is found too; empty if it has none.</param>
internal readonly record struct NearName(string Name, string Title = "")
{
    /// <summary>Returns the id of a thing with its title, and its aliases.</summary>
    public static IEnumerable<NearName> All(string id, IEnumerable<string> aliases, string title) =>
        aliases.Select(alias => new NearName(alias)).Prepend(new NearName(id, title));
}
