namespace EarlyWarning.Files.Tables;

/// <summary>A column of a table: what the header has above it, from one row or two.</summary>
internal sealed class TableColumn
{
    private const char Between = '/';

    /// <summary>Makes a column.</summary>
    /// <param name="name">The cell of the header that is nearest to its cells.</param>
    /// <param name="group">The cell above that one, of a header of two rows; empty where there is none.</param>
    public TableColumn(string name, string group = "")
    {
        (name, group) = (name.Trim(), group.Trim());
        if (name.Length == 0 || name == group) (name, group) = (name.Length == 0 ? group : name, "");
        (Name, Group) = (name, group);
        Own = HeaderName.Of(name);
        Whole = group.Length == 0 ? Own : HeaderName.Of(group + Between + name);
    }

    /// <summary>What stands right above its cells; empty where nothing does.</summary>
    public string Name { get; }

    /// <summary>What stands above that, of a header of two rows; otherwise empty.</summary>
    public string Group { get; }

    /// <summary>The name by which it differs from others: <c>社保/应缴</c> where the header has two rows.</summary>
    public string FullName => Group.Length == 0 ? Name : $"{Group}{Between}{Name}";

    /// <summary>Its name, read.</summary>
    public HeaderName Own { get; }

    /// <summary>Its full name, read.</summary>
    public HeaderName Whole { get; }
}
