using System.Globalization;
using BenchmarkDotNet.Running;
using NewsArchive.Benchmarks.Importing;
using NewsArchive.Benchmarks.People;
using NewsArchive.Benchmarks.People.Measuring;
using NewsArchive.Extraction.People;

switch (args)
{
    // Trains src/NewsArchive.Extraction/People/Tagging/names.model on every folder's gold.json.
    case ["train-names", var model, .. { Length: > 0 } folders]:
        var trained = new NameModelTrainer().Train([.. folders.SelectMany(GoldArticle.ReadFolder)]);
        using (var file = File.Create(model))
        {
            trained.Write(file);
        }

        return 0;

    // How well persons are found: in a folder's gold.json, or else in the articles that the repository has labelled.
    case ["accuracy", .. var rest] when rest is [] || (rest is [var number] && int.TryParse(number, CultureInfo.InvariantCulture, out _)):
        PeopleAccuracy.Print(LabelledSet.Read(), NumberIn(rest), new PersonFinder());
        return 0;

    case ["accuracy", var folder, .. var rest]:
        PeopleAccuracy.Print(GoldArticle.ReadFolder(folder), NumberIn(rest), new PersonFinder());
        return 0;

    case ["cross-validate", var folder, .. var rest]:
        PeopleAccuracy.PrintCrossValidated(GoldArticle.ReadFolder(folder), NumberIn(rest));
        return 0;

    // Time and memory of extraction and import, as ratios to Markdig alone in the same run.
    case ["speed", .. var rest]:
        BenchmarkRunner.Run<SeedBenchmarks>(args: rest);
        return 0;

    default:
        Console.Error.WriteLine("usage: speed | train-names MODEL FOLDER… | accuracy [FOLDER] [MISTAKES] | cross-validate FOLDER [MISTAKES]");
        return 2;
}

static int NumberIn(string[] rest) => rest is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
