using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>The deadlines of cases as a sheet: those that are past first and red.</summary>
internal static class DeadlineSheet
{
    public static WorkbookSheet Of(IReadOnlyList<LetterDeadline> deadlines, MessageLanguage language)
    {
        (Message Header, double Width, WorkbookColumnKind Kind)[] columns =
        [
            (SheetMessages.Name, 28, WorkbookColumnKind.Text),
            (DeadlineSheetMessages.ToDoUntil, 22, WorkbookColumnKind.Text),
            (SheetMessages.LetterKind, 10, WorkbookColumnKind.Word),
            (DeadlineSheetMessages.LastDayOfDeadline, 12, WorkbookColumnKind.Day),
            (DeadlineSheetMessages.WorkingDaysLeft, 12, WorkbookColumnKind.Number),
            (DeadlineSheetMessages.EarliestLastDay, 12, WorkbookColumnKind.Day),
            (DeadlineSheetMessages.DeadlineRemark, 36, WorkbookColumnKind.Text),
            (DeadlineSheetMessages.ArticleBehind, 34, WorkbookColumnKind.Text),
            (SheetMessages.Company, 23, WorkbookColumnKind.Text),
        ];
        return new WorkbookSheet(
            DeadlineSheetMessages.DeadlinesSheet.ToString(language),
            [.. columns.Select(column => new WorkbookColumn(column.Header.ToString(language), column.Width) { Kind = column.Kind })],
            deadlines.Select(deadline => Row(deadline, language)))
        { FrozenColumns = 1 };
    }

    private static WorkbookRow Row(LetterDeadline deadline, MessageLanguage language)
    {
        Message[] remarks = [.. Remarks(deadline)];
        return new WorkbookRow(
        [
            WorkbookCell.Of(deadline.Letter.Name),
            WorkbookCell.Of(deadline.Kind.InWords().ToString(language)) with { Colour = deadline.IsOverdue ? Level.Red : Level.None },
            WorkbookCell.Of(deadline.Letter.Step.InWords().ToString(language)),
            WorkbookCell.Of(deadline.Due),
            WorkbookCell.Of(deadline.WorkingDaysLeft),
            WorkbookCell.Of(deadline.NotBefore),
            WorkbookCell.Of(remarks.Length == 0 ? null : DeadlineSheetMessages.DeadlineRemarks(remarks).ToString(language)),
            WorkbookCell.Of(deadline.Article),
            WorkbookCell.Of(deadline.Letter.Company),
        ]);
    }

    private static IEnumerable<Message> Remarks(LetterDeadline deadline)
    {
        if (deadline.Manner is { } manner) yield return DeadlineSheetMessages.InTheWords(manner);
        if (deadline.Promise is { Yuan: { } yuan }) yield return DeadlineSheetMessages.PromisedAmount(yuan);
        if (deadline.Promise is { What: { } what }) yield return DeadlineSheetMessages.InTheWords(what);
        if (deadline.Extended is { } extended) yield return DeadlineSheetMessages.WithExtension(extended);
        if (deadline.NoDue is { } reason) yield return reason;
    }
}
