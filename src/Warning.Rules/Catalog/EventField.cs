namespace EarlyWarning.Rules;

/// <summary>A field of an event: a further value of each occurrence, such as the subject of a complaint. Equal by value.</summary>
/// <param name="Name">The name by which the <c>where:</c> of event functions reads it; never that of an indicator or parameter.</param>
/// <param name="Type">The type of its values.</param>
public sealed record EventField(string Name, EventFieldType Type)
{
    /// <summary>The largest number of fields of an event.</summary>
    public const int Most = 8;
}
