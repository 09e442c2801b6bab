namespace EarlyWarning.Files.Ledgers;

/// <summary>What a sheet that came back records in the ledger.</summary>
internal static class FilledEntries
{
    /// <summary>Makes the entries of a sheet, each for the state that those before it leave; what is refused is a reject of its row.</summary>
    /// <typeparam name="TAct">What makes an entry.</typeparam>
    /// <param name="sheet">The sheet.</param>
    /// <param name="path">Its file.</param>
    /// <param name="state">The current state.</param>
    /// <param name="make">Makes an entry for a state.</param>
    public static FilledSheet<LedgerEntry> Of<TAct>(FilledSheet<TAct> sheet, string path, CaseState state, Func<TAct, CaseState, LedgerEntry> make)
    {
        List<FilledAct<LedgerEntry>> made = [];
        List<SheetReject> rejects = [.. sheet.Rejects];
        CaseState now = state;
        foreach (FilledAct<TAct> act in sheet.Acts)
        {
            try
            {
                LedgerEntry entry = make(act.Act, now);
                now = now.With([entry])!;
                made.Add(new FilledAct<LedgerEntry>(act.Row, act.Key, act.Name, entry) { Cells = act.Cells });
            }
            catch (AlertActionException refused)
            {
                rejects.Add(new SheetReject(act.Row, act.Key, act.Name, null, refused.Text));
            }
            catch (LetterActionException refused)
            {
                rejects.AddRange(refused.Refusals.Select(one => new SheetReject(act.Row, act.Key, act.Name, null, one.Text)));
            }
        }

        return new FilledSheet<LedgerEntry>
        {
            File = path,
            Rows = sheet.Rows,
            Acts = made,
            Rejects = [.. rejects.OrderBy(reject => reject.Row)],
            Recorded = sheet.Recorded,
        };
    }
}
