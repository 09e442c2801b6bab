using EarlyWarning.Files;

namespace EarlyWarning.Office.Word;

/// <summary>
/// <c>docs/render-letters.sh</c> makes pictures of the letters of four places: it sets EARLYWARNING_LETTERS to a folder
/// and runs this test, which writes them there.
/// </summary>
public sealed class LetterPictures
{
    [Fact]
    public void The_letters_are_written_where_the_switch_says()
    {
        using TemporaryFolder temporary = new();
        string folder = Environment.GetEnvironmentVariable("EARLYWARNING_LETTERS") ?? temporary.Path;
        foreach ((string name, LetterDocument letter) in PlaceLetters.All)
        {
            using FileStream file = File.Create(Path.Combine(folder, $"letter-{name}.docx"));
            LetterWriter.Write(letter, file);
        }

        using (FileStream checklist = File.Create(Path.Combine(folder, "letter-checklist.docx")))
            ChecklistWriter.Write(LetterExamples.LongReminder(), new LetterMarks("", "", ""), checklist);

        Assert.Equal(PlaceLetters.All.Count + 1, Directory.GetFiles(folder, "letter-*.docx").Length);
    }
}
