using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Letters;

/// <summary>
/// Keeps the documents of letters in step with the register until a person edits them. What an act changes is prepared beside its place before the act is
/// recorded, and put there afterwards: a process that dies between leaves the prepared file, by which whoever acts next knows which document is behind.
/// </summary>
internal sealed class LetterDocuments(ScanFile scan, LetterFolder folder)
{
    private readonly LetterFormat? format = scan.Formats.Letters;

    private Jurisdiction? Place => scan.Jurisdiction is { } id ? scan.Pack.Jurisdictions.GetValueOrDefault(id) : null;

    /// <summary>Returns the union that issues a letter: of several that the office writes for, the one that looks after the company's place.</summary>
    public Issuer? IssuerOf(CaseState state, Letter letter) => scan.Office?.UnitOf(state.CountyOf(letter.Episode)).Issuer ?? scan.Issuer;

    /// <summary>Prepares the documents that change with the register, of letters not yet served and of those put right.</summary>
    /// <param name="before">The state before what is to be recorded.</param>
    /// <param name="after">The state afterwards.</param>
    /// <param name="isLenient">Whether a document that cannot be read or written is left for another time.</param>
    /// <exception cref="LedgerException">A document that must be written is open elsewhere, or cannot be read or written; nothing is prepared.</exception>
    public PreparedDocuments Prepare(CaseState before, CaseState after, bool isLenient)
    {
        PreparedDocuments prepared = new(folder);
        if (format is null) return prepared;
        try
        {
            Letter[] changed = [.. after.Letters.Letters.Where(letter => !letter.Equals(before.Letters.Find(letter.Id)))];
            HashSet<string> cases = [.. changed.Select(letter => letter.Episode)];
            foreach (Letter letter in after.Letters.Letters.Where(letter => letter.Draft is not null && (isLenient || cases.Contains(letter.Episode))))
            {
                Letter? was = before.Letters.Find(letter.Id);
                try
                {
                    if (cases.Contains(letter.Episode) ? !Follows(letter, was, after) : !IsBehind(letter)) continue;
                    Plan(prepared, letter, before, after, isRecorded: was?.Draft is not null);
                }
                catch (LedgerException) when (isLenient)
                {
                    // It is behind until the next act on its case.
                    prepared.Left.Add(LetterDocumentMessages.LeftAsItIs(folder.PathOf(letter.Draft!)));
                }
            }

            IEnumerable<Letter> gone = before.Letters.Letters.Where(letter => letter.Draft is not null && after.Letters.Find(letter.Id)?.Draft is null);
            foreach (string file in gone.Select(letter => letter.Draft!))
            {
                try
                {
                    prepared.SetAside(file, [file, LetterFolder.ChecklistOf(file)]);
                }
                catch (LedgerException) when (isLenient)
                {
                    // It is set aside when the letter is drafted again.
                    prepared.Left.Add(LetterDocumentMessages.LeftAsItIs(folder.PathOf(file)));
                }
            }

            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Prepares the document of one letter, whatever its state, where there is none or it is behind.</summary>
    /// <exception cref="LedgerException">It is open elsewhere, or cannot be read or written; nothing is prepared.</exception>
    public PreparedDocuments Prepare(CaseState state, Letter letter)
    {
        PreparedDocuments prepared = new(folder);
        try
        {
            Plan(prepared, letter, state, state, isRecorded: true);
            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Prepares the letter that takes another one back.</summary>
    /// <param name="letter">The letter that is taken back.</param>
    /// <param name="document">What takes it back.</param>
    /// <exception cref="LedgerException">The formats have none for letters, or it is open elsewhere or cannot be written; nothing is prepared.</exception>
    public PreparedDocuments PrepareRevocation(Letter letter, LetterDocument document)
    {
        if (format is null) throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NoDraftFormat);
        string file = RevocationOf(letter, format);
        folder.RefuseOpen(file);
        PreparedDocuments prepared = new(folder);
        prepared.Put(file, Write(letter, document, format.Write).Bytes, folder.Read(file), "unrecorded");
        prepared.Found.Add(new LetterDraft(letter, folder.PathOf(file), IsNew: true));
        return prepared;
    }

    /// <summary>
    /// Checks the document of a letter that goes out: an edited one against the register, and one that is written anew for places that nobody has filled in.
    /// </summary>
    /// <param name="before">The state before the act.</param>
    /// <param name="after">The state afterwards.</param>
    /// <param name="id">The letter.</param>
    /// <param name="isStoodBy">Whether the office stands by what was edited.</param>
    /// <returns>The hash of the text that the office stands by though it differs from the register; null if there is none.</returns>
    /// <exception cref="LetterActionException">The document differs from the register or is not finished, or is none.</exception>
    /// <exception cref="LedgerException">It is open elsewhere, or cannot be read.</exception>
    public string? Check(CaseState before, CaseState after, string id, bool isStoodBy)
    {
        Letter letter = after.Letters.Find(id)!;
        if (format is null || letter.Draft is not { } file || DocumentOf(after, letter) is not { } document) return null;
        byte[]? content = folder.Read(file);
        if (content is null && letter.Served is not null && letter.Edited is not null) return null;
        folder.RefuseOpen(file);
        WrittenDocument now = Write(letter, document, format.Write);
        WrittenLetter? text = content is null ? null : ReadOf(content);
        if (content is not null && text is null)
            throw Refused(LetterActionReason.DraftUnreadable, LetterDocumentMessages.Unreadable(folder.PathOf(file)), id);
        if (text is null || IsUntouched(text, letter, before))
        {
            IReadOnlyList<string> unfilled = LetterComparison.Unfilled(now.Paragraphs);
            if (unfilled.Count == 0) return null;
            throw Refused(LetterActionReason.DraftUnfinished, LetterDocumentMessages.Unfinished(folder.PathOf(file), unfilled), id);
        }

        IReadOnlyList<Rules.Message> differences = LetterComparison.Differences(document, now.Paragraphs, text.Paragraphs);
        string hash = LetterContent.HashOf(text.Paragraphs);
        if (differences.Count == 0 || hash == before.Letters.Find(id)?.Edited) return null;
        return isStoodBy ? hash : throw Refused(LetterActionReason.DraftDiffers, LetterDocumentMessages.Differs(folder.PathOf(file), differences), id);
    }

    /// <summary>
    /// Brings in step what killed writers left behind, and clears away what they prepared. What is open elsewhere is left for the next who acts.
    /// </summary>
    public void CatchUp(CaseState state)
    {
        foreach (IGrouping<string, LeftFile> left in folder.Left().GroupBy(left => left.File, StringComparer.Ordinal))
        {
            try
            {
                if (format is not null && state.Letters.Letters.Any(one => one.Revoked is not null && RevocationOf(one, format) == left.Key))
                {
                    folder.Finish(left.First().Path, left.Key);
                }
                else if (format is not null)
                {
                    Letter? letter = state.Letters.Letters
                        .FirstOrDefault(one => one.Draft is { } draft && (draft == left.Key || LetterFolder.ChecklistOf(draft) == left.Key));
                    using PreparedDocuments prepared = new(folder);
                    if (letter is not null) Plan(prepared, letter, state, state, isRecorded: true);
                    else prepared.SetAside(left.Key, [left.Key, LetterFolder.ChecklistOf(left.Key)]);
                    prepared.Finish();
                }
            }
            catch (Exception cause) when (cause is LedgerException or IOException or UnauthorizedAccessException)
            {
                continue;
            }

            foreach (LeftFile one in left) folder.Drop(one.Path);
        }
    }

    private static string RevocationOf(Letter letter, LetterFormat format) => LetterFolder.FileOf(letter, $"-revocation{format.Extension}");

    private static LetterActionException Refused(LetterActionReason reason, Rules.Message text, string letter) => new(reason, text, letter);

    /// <summary>
    /// Returns whether a document changes with the register: until the letter is served with its case; then only where the letter's own values were put
    /// right, for the paper is out.
    /// </summary>
    private bool Follows(Letter letter, Letter? was, CaseState after)
    {
        if (letter.Served is null && letter.IsOpen) return true;
        if (was?.Draft is null) return true;
        return DocumentOf(after, was) is { } then && DocumentOf(after, letter) is { } now && !then.Equals(now);
    }

    /// <summary>Returns whether the document of a letter that is not issued was made from other facts: it could not be written when they came.</summary>
    private bool IsBehind(Letter letter) =>
        letter.State == LetterState.Drafted && folder.Read(letter.Draft!) is { } content && ReadOf(content)?.Marks is { } marks
        && marks.Proposal != LetterContent.HashOf(letter.Proposal);

    private void Plan(PreparedDocuments prepared, Letter letter, CaseState before, CaseState after, bool isRecorded)
    {
        if (format is null || DocumentOf(after, letter) is not { } document) return;
        string file = letter.Draft!;
        WrittenDocument now = Write(letter, document, format.Write);
        LetterDraft draft = new(letter, folder.PathOf(file), IsNew: true);

        // The checklist comes first: where it cannot be written the letter is not either, and tells by its marks that it is behind.
        if (format.Checklist is { } checklist && document.Checklist.Count > 0)
        {
            string beside = LetterFolder.ChecklistOf(file);
            draft = draft with { Checklist = folder.PathOf(beside) };
            PlanChecklist(prepared, beside, Write(letter, document, checklist), isRecorded);
        }

        byte[]? content = folder.Read(file);
        WrittenLetter? text = content is null ? null : ReadOf(content);
        bool isUntouched = text is not null && IsUntouched(text, letter, before);
        if (content is not null && !isRecorded && !(isUntouched && text!.Marks == now.Marks))
        {
            folder.RefuseOpen(file);
            prepared.Put(file, now.Bytes, content, "unrecorded");
        }
        else if (content is null || (isUntouched && text!.Marks != now.Marks))
        {
            folder.RefuseOpen(file);
            prepared.Put(file, now.Bytes, text?.IsSavedAnew == true ? content : null, "saved");
            draft = draft with { IsNew = content is null, IsRewritten = content is not null };
        }
        else
        {
            IReadOnlyList<Rules.Message> differences = [];
            if (text is null) differences = [LetterDocumentMessages.Unreadable(draft.Path)];
            else if (!isUntouched) differences = LetterComparison.Differences(document, now.Paragraphs, text.Paragraphs);
            draft = draft with { IsNew = !isRecorded, IsEdited = !isUntouched, Differences = differences };
        }

        prepared.Found.Add(draft);
    }

    private void PlanChecklist(PreparedDocuments prepared, string file, WrittenDocument now, bool isRecorded)
    {
        byte[]? content = folder.Read(file);
        WrittenLetter? text = content is null ? null : ReadOf(content);
        bool isUntouched = text?.Marks is { } marks && marks.Content == LetterContent.HashOf(text.Paragraphs) && marks.Letter == now.Marks.Letter;
        if (isUntouched && text!.Marks == now.Marks) return;
        if (content is not null && !isUntouched && isRecorded) return;
        folder.RefuseOpen(file);
        prepared.Put(file, now.Bytes, content is not null && (!isUntouched || text!.IsSavedAnew) ? content : null, isUntouched ? "saved" : "unrecorded");
    }

    /// <summary>Returns what a letter says by the register; null where the scan file names no place or union any more.</summary>
    private LetterDocument? DocumentOf(CaseState state, Letter letter) => Place is { } place && letter.Kind is not null && IssuerOf(state, letter) is { } issuer
        ? new LetterDrafter(place, issuer, scan.Pack.Policy.Letters).Draft(letter, state.Letters, letter.To)
        : null;

    /// <summary>Returns whether nobody has edited a document: its text has the hash that was written into it, or is that of the register.</summary>
    private bool IsUntouched(WrittenLetter text, Letter letter, CaseState before)
    {
        string hash = LetterContent.HashOf(text.Paragraphs);
        if (text.Marks is { } marks && marks.Letter == letter.Id && marks.Content == hash) return true;
        return before.Letters.Find(letter.Id) is { } was && DocumentOf(before, was) is { } then && Write(was, then, format!.Write).Marks.Content == hash;
    }

    private WrittenLetter? ReadOf(byte[] content)
    {
        try
        {
            using MemoryStream stream = new(content, writable: false);
            return format!.Read(stream);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Writes a document twice: the second time with the hash of the text that the first has, as it is read back.</summary>
    private WrittenDocument Write(Letter letter, LetterDocument document, Action<LetterDocument, LetterMarks, Stream> write)
    {
        LetterMarks marks = new(letter.Id, LetterContent.HashOf(letter.Proposal), "");
        IReadOnlyList<string> paragraphs = format!.Read(new MemoryStream(BytesOf(document, marks, write), writable: false)).Paragraphs;
        marks = marks with { Content = LetterContent.HashOf(paragraphs) };
        return new WrittenDocument(BytesOf(document, marks, write), paragraphs, marks);
    }

    private static byte[] BytesOf(LetterDocument document, LetterMarks marks, Action<LetterDocument, LetterMarks, Stream> write)
    {
        using MemoryStream output = new();
        write(document, marks, output);
        return output.ToArray();
    }

    private sealed record WrittenDocument(byte[] Bytes, IReadOnlyList<string> Paragraphs, LetterMarks Marks);
}
