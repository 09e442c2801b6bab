namespace EarlyWarning.Letters;

/// <summary>Composes the sentence of a suggestion about what the text of the place asks of the authority, with the articles.</summary>
internal static class AuthorityDuties
{
    /// <summary>Returns the sentence; null where the text asks nothing.</summary>
    public static string? Of(Jurisdiction place, LetterRule rule)
    {
        (Duty Duty, string Text)[] told = [.. All(place, rule)];
        if (told.Length == 0) return null;
        string laws = LawNames.Cite(told.Select(one => one.Duty.Source)
            .Where(source => source.Article is not null && (source.Law ?? place.Text?.Name) is not null)
            .Select(source => $"{source.Law ?? place.Text!.Name} {source.Article}"));
        return $"{(laws.Length > 0 ? $"根据{laws}的规定，" : "")}请贵单位{string.Join("；", told.Select(one => one.Text))}。";
    }

    private static IEnumerable<(Duty Duty, string Text)> All(Jurisdiction place, LetterRule rule)
    {
        if (place.Filing is { Within: { } filing, Start: null or PeriodStart.Served or PeriodStart.Deemed })
            yield return (place.Filing, $"于收到{LetterTitles.Self(rule)}之日起{ChinesePeriod.Of(filing)}内决定是否立案并告知我会");
        if (place.Refusal is { Manner: { } reason }) yield return (place.Refusal, reason);
        string longer = place.Extension?.Within is { } extension ? $"（经批准可以延长{ChinesePeriod.Of(extension)}）" : "";
        if (place.Handling is { Within: { } handling }) yield return (place.Handling, $"自立案之日起{ChinesePeriod.Of(handling)}内办结{longer}");
        else if (place.Handling is { Manner: { } way }) yield return (place.Handling, way);
        if (place.Feedback is { Within: { } feedback })
            yield return (place.Feedback, $"自办结之日起{ChinesePeriod.Of(feedback)}内{place.Feedback.Manner ?? "反馈处理结果"}");
        else if (place.Feedback is { Manner: { } answer }) yield return (place.Feedback, answer);
    }
}
