namespace EarlyWarning.Rules;

/// <summary>One thing that is known of each occurrence of an event, such as what a complaint is about. Equal by value.</summary>
/// <param name="Name">The name in the <c>where</c> of an event function; it hides no indicator and no parameter.</param>
/// <param name="Type">What it holds.</param>
public sealed record EventField(string Name, EventFieldType Type)
{
    /// <summary>The most fields that an event may have.</summary>
    public const int Most = 8;
}
